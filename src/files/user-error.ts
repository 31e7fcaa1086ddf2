/** An error for the user. Its message says what to do; a command prints it without a stack. */
export class UserError extends Error {
  // Astro prints a stack wherever there is one.
  override stack = '';
}
