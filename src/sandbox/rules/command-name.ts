/** Discord's reference, "Application command naming": letters of any script, digits, dash, underscore, apostrophe. */
const CHAT_NAME = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u;

/** @returns whether a text may name a chat command or an option: the characters allowed, in lower case. */
export function isChatName(name: string): boolean {
  return CHAT_NAME.test(name) && name === name.toLowerCase();
}
