const rising =
  '(?:rose|ris(?:es|ing|en|e)|climb\\w*|jump\\w*|surg\\w*|spik\\w*|increas\\w*|accelerat\\w*|advanc\\w*|leap\\w*|leapt|soar\\w*|back(?:ed|s|ing) up|pick(?:ed|ing|s)? up|(?:tick|edg|inch|creep|mov|push|drift|nudg)(?:ed|ing|es|s|e)? (?:up|higher)|crept up|widen\\w*|shot up|rebound\\w*|went up|gone up|rallied|quicken\\w*|pushed out|up)';

const falling =
  '(?:fell|fall(?:s|en|ing)?|drop\\w*|declin\\w*|eas(?:ed|es|ing)|cool\\w*|slow(?:ed|s|ing)?|slip\\w*|slid(?:es|ing)?|sank|sunk|sink\\w*|dip\\w*|plung\\w*|tumbl\\w*|retreat\\w*|decreas\\w*|moderat(?:ed|es|ing)|subsid\\w*|(?:tick|edg|inch|drift|nudg|mov)(?:ed|ing|es|s|e)? (?:down|lower)|narrow\\w*|tighten\\w*|c[ao]me (?:down|in)|went down|gone down|shr[aiu]nk|down)';

export const modest =
  '(?:about |around |roughly |just |only |as (?:much|little|high|low) as |a |some |nearly |almost |over |under )?';

export const wentTo = new RegExp(
  `\\b(?:(${rising})|(${falling}))\\b(?:(?! from | by |[,;.] )[^,;]){0,26}(?:, |\\b)to ${modest}$`,
  'i',
);

export const wentBy = new RegExp(`\\b(?:(${rising}|gain\\w*|add\\w*)|(${falling}|lost|shed))\\b[^,;.\\d]{0,24}$`, 'i');

/** "Has gone up more than 90 basis points": the move right before its size. */
export const movedBy = new RegExp(
  `\\b(?:${rising}|${falling}|gain\\w*|add\\w*|lost|shed) (?:(?:about|around|roughly|just|only|some|nearly|almost|over|under|as|much|more|less|than|at|least|most|an?|another|full|further) )*$`,
  'i',
);

/** "a fall of 16 basis points": the move by its noun, with the figure after it. */
export const moveOf = new RegExp(
  `\\b(?:(rise|increase|jump|climb|gain|advance|surge|uptick)|(fall|drop|decline|decrease|slide|dip|plunge|retreat|downtick)) of ${modest}$`,
  'i',
);

export function toDirection(match: RegExpExecArray | null): 'rose' | 'fell' | undefined {
  if (match === null) return undefined;
  return match[1] !== undefined ? 'rose' : 'fell';
}
