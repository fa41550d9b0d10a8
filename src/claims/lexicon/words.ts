import { inflect } from './inflect.ts';
import { readPackageTable } from './package-table.ts';
import { createPhrases, type Phrases } from './phrases.ts';

/** A class of words of `lexicon/words.csv`, and whether the word was found as a verb. */
export interface WordClass {
  readonly name: string;
  readonly isVerb: boolean;
}

let loaded: Phrases<WordClass> | undefined;

/** The words of `lexicon/words.csv`, verbs in all their forms, read once. */
export function loadWords(): Phrases<WordClass> {
  loaded ??= readWords();
  return loaded;
}

/** Each wording of a phrase with alternatives: "[moved|took] rates up" is "moved rates up" and "took rates up". */
function spellOut(phrase: string): string[] {
  const [whole, choices] = /\[([^\]]*)\]/.exec(phrase) ?? [];
  if (whole === undefined || choices === undefined) return [phrase];
  return choices.split('|').flatMap((choice) => spellOut(phrase.replace(whole, choice)));
}

function readWords(): Phrases<WordClass> {
  const phrases = createPhrases<WordClass>();
  for (const { class: name = '', form = '', words = '' } of readPackageTable('lexicon', 'words.csv')) {
    const isVerb = form === 'verb';
    const forms = new Set(
      words
        .split(';')
        .flatMap(spellOut)
        .flatMap((word) => {
          const [lemma, ...irregular] = word.trim().split('/') as [string, ...string[]];
          return isVerb ? [...inflect(lemma), ...irregular] : [word.trim()];
        }),
    );
    for (const phrase of forms) if (phrase !== '') phrases.add(phrase, { name, isVerb });
  }
  return phrases;
}
