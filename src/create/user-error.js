// @ts-check

/** A mistake of the person at the command line: its message is printed alone, without a stack. */
export class UserError extends Error {}
