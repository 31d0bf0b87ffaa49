/** Something that the person at the keyboard can put right. The message is one line and says what to do. */
export class UserError extends Error {
  override readonly name = "UserError";
}
