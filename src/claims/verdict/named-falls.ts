/** Falls from a closing high that go by a name. Unit: fraction. */
export const bearMarket = -0.2;
export const correction = -0.1;
