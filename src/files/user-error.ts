/** An error meant for the user: a command prints its message, says what to do, and shows no stack. */
export class UserError extends Error {
  // Astro prints a stack wherever there is one.
  override stack = '';
}
