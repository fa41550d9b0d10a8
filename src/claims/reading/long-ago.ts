/** Days after which a time is over for long: names without a year are no more taken for the latest. Unit: calendar days. */
export const longAgo = 400;
