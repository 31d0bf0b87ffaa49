/** Says on every page of the static catalog that nothing on it is live. */
export function showRecordedNote(): void {
  const note = document.createElement("aside");
  note.className = "recorded-note";
  note.append("Recorded answers over generated records, not live. ");
  const command = document.createElement("code");
  command.textContent = "pnpm storybook";
  note.append(command, " asks a data service.");
  document.body.append(note);
}
