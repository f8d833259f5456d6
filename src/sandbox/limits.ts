/** The most characters of one message between the frame and the page. */
export const LONGEST_MESSAGE = 1_000_000;
