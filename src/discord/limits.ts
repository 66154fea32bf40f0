/**
 * Every limit of Discord's that the bot keeps to, named once. Lengths are in UTF-16 units, which is never less
 * than what Discord counts. Sources are pages of https://docs.discord.com/developers.
 */
export const LIMITS = {
  /** resources/message, "Embed Limits": `title`. */
  embedTitle: 256,
  /** resources/message, "Embed Limits": `description`. */
  embedDescription: 4096,
  /** resources/message, "Embed Limits": `footer.text`. */
  embedFooter: 2048,
  /** resources/message, "Embed Limits": all text of all embeds of a message together. */
  embedsText: 6000,
  /** resources/message, "Create Message": `embeds`. */
  embeds: 10,
  /** components/reference, "Legacy Message Component Behavior": action rows of a message. */
  rows: 5,
  /** components/reference, "Action Row": buttons of a row. */
  buttonsInRow: 5,
  /** components/reference, "Button Structure": `label`. */
  buttonLabel: 80,
  /** components/reference, "Custom ID": 1 to 100. */
  customId: 100,
  /** interactions/receiving-and-responding, "Autocomplete": `choices`. */
  choices: 25,
  /** interactions/application-commands, "Application Command Option Choice Structure": `name` and string `value`. */
  choiceText: 100,
  /** interactions/application-commands, "Application Command Structure": `name`, localised ones too. */
  commandName: 32,
  /** interactions/application-commands, "Application Command Structure": `description`, localised ones too. */
  commandDescription: 100,
  /** components/reference, "String Select Structure": `options`. */
  selectOptions: 25,
  /** components/reference, "Select Option Structure": `label` and `description`. */
  selectText: 100,
  /** components/reference, "String Select Structure": `placeholder`. */
  selectPlaceholder: 150,
  /** interactions/receiving-and-responding, "Modal": `title`. */
  formTitle: 45,
  /** components/reference, "Label Structure": `label`. */
  formLabel: 45,
  /** components/reference, "Text Input Structure": `placeholder`. */
  fieldPlaceholder: 100,
  /** resources/message, "Attachment Structure": `description`. */
  attachmentDescription: 1024,
  /** resources/message, "Create Message": `nonce`. */
  nonce: 25,
} as const;

/**
 * The columns that a code block has on a phone of 390 pixels before its lines wrap (measured; Discord names none).
 */
export const PHONE_COLUMNS = 28;
