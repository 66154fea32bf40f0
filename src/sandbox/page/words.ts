/** The page's own words; the bot's come from the bot. */
export interface Words {
  readonly pageTitle: string;
  readonly channels: string;
  readonly privateMessages: string;
  readonly youAre: string;
  readonly openChannels: string;
  readonly closeChannels: string;
  readonly unread: string;
  readonly empty: (channel: string) => string;
  readonly emptyForum: string;
  readonly tryAsking: string;
  readonly messagesOf: (channel: string) => string;
  readonly write: (channel: string) => string;
  readonly send: string;
  readonly replyingTo: (name: string) => string;
  readonly editing: string;
  readonly cancel: string;
  readonly reply: string;
  readonly more: string;
  readonly edit: string;
  readonly remove: string;
  readonly app: string;
  readonly edited: string;
  readonly onlyYou: string;
  readonly dismiss: string;
  readonly thinking: (name: string) => string;
  readonly used: (name: string) => string;
  readonly original: string;
  readonly noResponse: string;
  readonly typing: (names: string) => string;
  readonly today: (time: string) => string;
  readonly newest: string;
  readonly commands: string;
  readonly people: string;
  readonly choices: string;
  readonly required: string;
  readonly optional: string;
  readonly yes: string;
  readonly no: string;
  readonly choose: string;
  readonly done: string;
  readonly submit: string;
  readonly offline: string;
}

const id: Words = {
  pageTitle: 'Discord lokal',
  channels: 'Kanal',
  privateMessages: 'Pesan pribadi',
  youAre: 'Kamu adalah',
  openChannels: 'Buka daftar kanal',
  closeChannels: 'Tutup daftar kanal',
  unread: 'ada pesan baru',
  empty: (channel) => `Selamat datang di ${channel}!`,
  emptyForum: 'Ini forum. Pilih salah satu postingannya untuk menulis.',
  tryAsking: 'Belum ada pesan di sini. Coba tanyakan:',
  messagesOf: (channel) => `Pesan di ${channel}`,
  write: (channel) => `Kirim pesan ke ${channel}`,
  send: 'Kirim',
  replyingTo: (name) => `Membalas ${name}`,
  editing: 'Mengedit pesan',
  cancel: 'Batal',
  reply: 'Balas',
  more: 'Lainnya',
  edit: 'Edit',
  remove: 'Hapus',
  app: 'Aplikasi',
  edited: '(diedit)',
  onlyYou: 'Hanya kamu yang bisa melihat ini',
  dismiss: 'Tutup pesan',
  thinking: (name) => `${name} sedang berpikir…`,
  used: (name) => `${name} memakai`,
  original: 'Pesan asli tidak bisa ditampilkan',
  noResponse: 'Aplikasi tidak merespons',
  typing: (names) => `${names} sedang mengetik…`,
  today: (time) => `Hari ini pukul ${time}`,
  newest: 'Ke pesan terbaru',
  commands: 'Perintah',
  people: 'Anggota',
  choices: 'Pilihan',
  required: 'wajib',
  optional: 'opsional',
  yes: 'Ya',
  no: 'Tidak',
  choose: 'Pilih…',
  done: 'Selesai',
  submit: 'Kirim',
  offline: 'Sambungan ke Discord lokal terputus. Mencoba lagi…',
};

const en: Words = {
  pageTitle: 'Local Discord',
  channels: 'Channels',
  privateMessages: 'Direct messages',
  youAre: 'You are',
  openChannels: 'Open the channel list',
  closeChannels: 'Close the channel list',
  unread: 'new messages',
  empty: (channel) => `Welcome to ${channel}!`,
  emptyForum: 'This is a forum. Choose one of its posts to write in.',
  tryAsking: 'Nothing has been written here yet. Try asking:',
  messagesOf: (channel) => `Messages in ${channel}`,
  write: (channel) => `Message ${channel}`,
  send: 'Send',
  replyingTo: (name) => `Replying to ${name}`,
  editing: 'Editing a message',
  cancel: 'Cancel',
  reply: 'Reply',
  more: 'More',
  edit: 'Edit',
  remove: 'Delete',
  app: 'Apps',
  edited: '(edited)',
  onlyYou: 'Only you can see this',
  dismiss: 'Dismiss message',
  thinking: (name) => `${name} is thinking…`,
  used: (name) => `${name} used`,
  original: 'The original message cannot be shown',
  noResponse: 'The application did not respond',
  typing: (names) => `${names} is typing…`,
  today: (time) => `Today at ${time}`,
  newest: 'Jump to the newest messages',
  commands: 'Commands',
  people: 'Members',
  choices: 'Choices',
  required: 'required',
  optional: 'optional',
  yes: 'Yes',
  no: 'No',
  choose: 'Choose…',
  done: 'Done',
  submit: 'Submit',
  offline: 'The local Discord is out of reach. Trying again…',
};

const WORDS = { id, en } as const;

/** The languages that the page is written in. */
export type PageLanguage = keyof typeof WORDS;

/** @param locale a Discord locale; anything but Indonesian reads English. */
export function pageLanguage(locale: string): PageLanguage {
  return locale === 'id' ? 'id' : 'en';
}

/** @returns the page's words for a person's locale. */
export function wordsFor(locale: string): Words {
  return WORDS[pageLanguage(locale)];
}
