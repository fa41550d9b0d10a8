/** Words by which something is told of the parts of a time, one by one, and not of the whole; sources of patterns. */

const unit = '(?:trading |calendar )?(?:days?|sessions?|weeks?|months?|quarters?|years?)';

/** "Every day this week", "in all four quarters of 2025", "on each of the past three days". */
export const everyPart = `\\b(?:every|each)(?: single| one)?(?: of (?:the|its|their|these|those)(?: (?:past|last|previous|first))?(?: [a-z]+| \\d{1,2})?)? ${unit}\\b|\\b(?:in|on|for|over|during) (?:both|all)(?: of (?:the|its|their|those))?(?: [a-z]+| \\d{1,2})? (?:trading |calendar )?(?:days|sessions|weeks|months|quarters|years|halves)\\b`;

/** "In only two months of 2025", "on most days". */
export const someParts = `\\b(?:in|on) (?:only|just|all but|barely|no more than|most|half|few|a few|several|some)(?: of (?:the|its|their))?(?: [a-z]+| \\d{1,2})?(?: of (?:the|its|their))?(?: [a-z]+| \\d{1,2})? ${unit}\\b`;
