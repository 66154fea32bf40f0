import type { APIAttachment } from 'discord-api-types/v10';
import { html, type TemplateResult } from 'lit';

/** Shows files: pictures as such, others as links. */
export function attachmentsView(attachments: readonly APIAttachment[]): TemplateResult[] {
  return attachments.map((file) =>
    file.content_type?.startsWith('image/')
      ? pictureView(file.url, file.description ?? '')
      : html`<a class="file" href=${file.url} download>${file.filename} (${fileSize(file.size)})</a>`,
  );
}

/** Shows a picture that the sandbox serves itself; one from elsewhere only as a link, since nothing is fetched from outside. */
export function pictureView(url: string, alt: string): TemplateResult {
  const isOwn = URL.canParse(url) && new URL(url).origin === location.origin;
  if (isOwn) return html`<img class="picture" src=${url} alt=${alt} />`;
  return html`<a class="file" href=${url} target="_blank" rel="noopener noreferrer">${alt || url}</a>`;
}

const UNITS = ['B', 'KB', 'MB'] as const;

function fileSize(bytes: number): string {
  const step = bytes < 1024 ? 0 : bytes < 1024 ** 2 ? 1 : 2;
  return `${(bytes / 1024 ** step).toFixed(step === 0 ? 0 : 1)} ${UNITS[step]}`;
}
