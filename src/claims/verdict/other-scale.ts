/** Beyond this factor from the closes of its time a level is that of something else: an index against its fund. */
const otherScale = 2;

/** Whether a level is quoted on another scale than a close. */
export function isOtherScale(level: number, close: number, limit: number = otherScale): boolean {
  const factor = level / close;
  return factor >= limit || factor <= 1 / limit;
}
