/** A figure that is all a cell holds. */
export interface CellFigure {
  readonly value: number;
  /** Half a unit of its last digit. */
  readonly rounding: number;
  readonly decimals: number;
  readonly isPercent: boolean;
  readonly isCurrency: boolean;
  /** Has a sign, or the brackets of a loss. */
  readonly isSigned: boolean;
  readonly hasSign: boolean;
  /** "6.4% a year": a rate of growth. */
  readonly isAnnual: boolean;
}

const pattern =
  /^(\()?([+-]|[▲△▼▽] ?)?([$€£])?([+-])?(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?(?: ?(%))?(\))?(?: ?(%))?(,? (?:a|per|each) year|,? ?\/ ?(?:yr|year)|,? p\.?a\.?|,? per annum|,? \(?(?:ann\.?|annuali[sz]ed|annually)\)?)?[*†]?$/i;

/** Reads "7,785.76", "+0.4%", "(2.3%)", "▼ 1.2", "-$0.52". Brackets without a sign mean a loss. */
export function readCellFigure(cell: string): CellFigure | undefined {
  const match = pattern.exec(cell.trim());
  if (match === null) return undefined;
  const [, open, first, currency, second, whole = '', part = '', inner, shut, outer, annual] = match;
  if ((open === undefined) !== (shut === undefined)) return undefined;
  const sign = first ?? second;
  const isNegative = sign === undefined ? open !== undefined : /[-▼▽]/.test(sign);
  const decimals = Math.max(0, part.length - 1);
  const size = Number(`${whole.replaceAll(',', '')}${part}`);
  return {
    value: isNegative ? -size : size,
    rounding: 0.5 * 10 ** -decimals,
    decimals,
    isPercent: inner !== undefined || outer !== undefined,
    isCurrency: currency !== undefined,
    isSigned: sign !== undefined || open !== undefined,
    hasSign: sign !== undefined,
    isAnnual: annual !== undefined,
  };
}
