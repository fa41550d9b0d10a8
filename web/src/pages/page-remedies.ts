/** What a person who looks at the page can do about an error. */
export interface PageRemedy {
  readonly text: string;
  /** What whoever runs the server can run; absent where there is nothing to run. */
  readonly command?: string;
}

/**
 * By the code of an error, where the remedy of the server is worded for programs or the command line; of all others the
 * page says what the server says.
 */
export const pageRemedies: Readonly<Record<string, PageRemedy>> = {
  'no-answer': {
    text: 'Try again in a moment. If that does not help, the server has ended: whoever runs it starts it again with',
    command: 'rotascope serve',
  },
  'invalid-parameter': { text: 'Part of the address of this page cannot be used: choose again from the menu above.' },
  'unknown-metric': { text: 'Load the page again: the server may be another version by now.' },
  'unknown-series': {
    text: 'Choose another date or case, or look at the series at hand. Whoever runs this server can bring in a file with',
    command: 'rotascope import FILE',
  },
  'unknown-universe': {
    text: 'Its members are not at hand. Whoever runs this server can bring in the holdings of a fund with',
    command: 'rotascope import FILE',
  },
  'unknown-case': { text: 'Choose one of the cases in the list above.' },
  'invalid-case': { text: 'Choose another case. Whoever runs this server can mend the file that is named.' },
  'invalid-claims': { text: 'Give the words of the text instead: paste them, or drop the page.' },
  'invalid-table': { text: 'Whoever runs this server has to mend the table that is named.' },
  'invalid-import': { text: 'Whoever runs this server has to mend the file that is named, and bring it in again.' },
  'invalid-lake': { text: 'Whoever runs this server has to look at the file that is named.' },
  'newer-lake': {
    text: 'Whoever runs this server has to install its newest version, or to start it on another folder with',
    command: 'rotascope serve --lake FOLDER',
  },
  'invalid-ledger': { text: 'Whoever runs this server has to move the file that is named away; the others stay.' },
  'invalid-evidence': { text: 'Give the words of the text instead: paste them, or drop the page.' },
  'no-release-rule': { text: 'Choose another series: nobody has said when this one is published.' },
  'unreadable-file': { text: 'Whoever runs this server has to see that the file that is named can be read.' },
  'unwritable-file': {
    text: 'Check the text without keeping it in the ledger. Whoever runs this server has to see that the folder can be written.',
  },
  'refused-address': { text: 'Give the address of a public page, or save the page and drop its file here.' },
  'unreachable-address': {
    text: 'See whether the address opens in the browser, or save the page and drop its file here.',
  },
  'unreachable-model': { text: 'Texts are read without a model all the same: try again.' },
  'malformed-request': { text: 'Load the page again, and try once more.' },
  unauthorized: { text: 'Whoever runs this server knows its token.' },
  'refused-origin': { text: 'Open the page from the address of this server, and not within another page.' },
  'refused-host': { text: 'Open the page at the address that the server printed when it was started.' },
  'refused-method': { text: 'Load the page again: the server may be another version by now.' },
  'slow-request': { text: 'Try again, with a shorter text where the connection is slow.' },
  'unknown-format': { text: 'Give a .txt, .md, .html or .pdf file, or paste the text.' },
  'frequent-requests': { text: 'Wait a minute, then try again.' },
  'long-headers': { text: 'Load the page again from a shorter address.' },
  'long-body': { text: 'Give the article alone: it may have 5 MB.' },
  'unusable-address': { text: 'Whoever runs this server has to start it at another address.' },
  unexpected: { text: 'Try again. If it comes back, whoever runs this server finds in its output what to report.' },
};
