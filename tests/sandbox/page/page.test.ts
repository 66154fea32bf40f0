import { describe, expect, it } from 'vitest';
import { ask, channels, usePage, users } from './page-stage.ts';

const stage = usePage();
const { clock, open } = stage;

describe('talking', () => {
  it('a question typed gets the bot’s reply, with embed, code and buttons that work', async () => {
    const page = await open(users.student);
    await ask(page);
    const reply = page.getByRole('article').last();
    expect(await reply.locator('.embed-title').textContent()).toBe('Title <script>window.hacked=1</script>');
    expect(await reply.locator('pre').textContent()).toBe('code | <b>table</b>');
    expect(await reply.locator('strong').first().textContent()).toBe('bold');
    expect(await reply.locator('discord-reply').textContent()).toContain('gaji?');
    await reply.getByRole('button', { name: 'More <b>label</b>' }).click();
    await page.getByText('More, for you alone').waitFor();
    await page.getByText('Hanya kamu yang bisa melihat ini').waitFor();
  });

  it('HTML in names and messages is text', async () => {
    const page = await open(users.student);
    await ask(page, '@<b>Bot</b> <img src=x onerror="window.hacked=1"><script>window.hacked=1</script>');
    const text = await page.getByRole('log').textContent();
    expect(text).toContain('<img src=x onerror="window.hacked=1"><script>window.hacked=1</script>');
    expect(text).toContain('plain <img src=x onerror="window.hacked=1"> text');
    expect(text).toContain('Footer <u>text</u>');
    expect(text).toContain('Field <i>name</i>');
    expect(await page.getByRole('navigation').textContent()).toContain('<b>Bot</b>');
    expect(await page.evaluate('"hacked" in window')).toBe(false);
    expect(await page.locator('img[src="x"]').count()).toBe(0);
  });

  it('a first question is one click away in an empty channel', async () => {
    const page = await open(users.student);
    await page.getByRole('button', { name: 'Gaji berapa?' }).click();
    await page.locator('discord-embed').waitFor();
    expect(stage.sandbox.messages(channels.umum, users.student)[0]?.content).toBe(
      `<@${stage.bot.user.id}> Gaji berapa?`,
    );
  });

  it('two windows see the same at once, but what is private only its own', async () => {
    const [mine, theirs] = [await open(users.student), await open(users.english)];
    await ask(mine);
    await theirs.locator('discord-embed').waitFor();
    await mine.getByRole('button', { name: 'More <b>label</b>' }).click();
    await mine.getByText('More, for you alone').waitFor();
    await mine.getByRole('textbox').fill('the last one');
    await mine.keyboard.press('Enter');
    await theirs.getByText('the last one').waitFor();
    expect(await theirs.getByText('More, for you alone').count()).toBe(0);
    await mine.getByRole('button', { name: 'Tutup pesan' }).click();
    await mine.getByText('More, for you alone').waitFor({ state: 'detached' });
  });

  it('a message can be replied to, edited and deleted', async () => {
    const page = await open(users.student);
    await page.getByRole('textbox').fill('first');
    await page.keyboard.press('Enter');
    const first = page.getByRole('article').filter({ hasText: 'first' }).first();
    await first.hover();
    await first.getByRole('button', { name: 'Balas' }).click();
    await page.keyboard.type('second');
    await page.keyboard.press('Enter');
    await page.locator('discord-reply', { hasText: 'first' }).waitFor();
    await first.hover();
    await first.getByRole('button', { name: 'Lainnya' }).click();
    await page.getByRole('menuitem', { name: 'Edit' }).click();
    await page.keyboard.press('Control+A');
    await page.keyboard.type('changed');
    await page.keyboard.press('Enter');
    await page.getByText('(diedit)').waitFor();
    const changed = page.getByRole('article').first();
    await changed.hover();
    await changed.getByRole('button', { name: 'Lainnya' }).click();
    await page.getByRole('menuitem', { name: 'Hapus' }).click();
    await page.getByText('changed').waitFor({ state: 'detached' });
    expect(stage.sandbox.messages(channels.umum, users.student).map(({ content }) => content)).toEqual([
      'second',
    ]);
  });

  it('shows who types, and what is new elsewhere', async () => {
    const page = await open(users.student);
    stage.sandbox.as(users.english).typing(channels.umum);
    await page.getByText('Oliver Grant sedang mengetik…').waitFor();
    stage.sandbox.as(users.english).send(channels.belajar, 'hello');
    await page.getByRole('link', { name: 'belajar ada pesan baru' }).click();
    await page.getByRole('article').filter({ hasText: 'hello' }).waitFor();
  });

  it('a DM needs no mention', async () => {
    const page = await open(users.student, channels.studentDm);
    await page.getByRole('textbox').fill('gaji?');
    await page.keyboard.press('Enter');
    await page.locator('discord-embed').waitFor();
  });
});

describe('a long channel', () => {
  it('can be scrolled to its first message, and left with one button', async () => {
    for (let n = 0; n < 300; n += 1) stage.sandbox.as(users.english).send(channels.umum, `message ${n}.`);
    const page = await open(users.student);
    await page.getByText('message 299.').waitFor();
    const first = page.getByText('message 0.', { exact: true });
    while ((await first.count()) === 0) {
      await page.getByRole('log').evaluate((log) => log.scrollTo(0, 0));
    }
    expect(await page.getByRole('article').count()).toBeLessThanOrEqual(120);
    await page.getByRole('button', { name: 'Ke pesan terbaru' }).click();
    await page.getByText('message 299.').waitFor();
  });

  it('shows its end as messages come, also where a scroll is told of before they have their size', async () => {
    const page = await open();
    for (let n = 0; n < 40; n += 1) stage.sandbox.as(users.english).send(channels.umum, `${n}\n`.repeat(9));
    await page.getByText('39').first().waitFor();
    await page.getByRole('log').evaluate((log) => {
      log.querySelector('.message:last-child')?.append('grown '.repeat(2_000));
      log.dispatchEvent(new Event('scroll'));
    });
    await expect.poll(() => page.evaluate(FROM_END)).toBeLessThan(2);
  });

  it('stays where the reader has scrolled to when a message comes', async () => {
    for (let n = 0; n < 40; n += 1) stage.sandbox.as(users.english).send(channels.umum, `${n}\n`.repeat(9));
    const page = await open();
    await expect.poll(() => page.evaluate(FROM_END)).toBeLessThan(2);
    await page.getByRole('log').hover();
    await page.mouse.wheel(0, -900);
    await expect.poll(() => page.evaluate(FROM_END)).toBeGreaterThan(500);
    stage.sandbox.as(users.english).send(channels.umum, 'something new');
    await page.getByText('something new').waitFor();
    await page.evaluate('new Promise(requestAnimationFrame)');
    expect(await page.evaluate(FROM_END)).toBeGreaterThan(500);
  });

  it('of 2,000 messages scrolls without standing still, and always shows some', async () => {
    for (let n = 0; n < 2_000; n += 1) {
      stage.sandbox.as(users.english).send(channels.umum, `**${n}**\n- one\n- ${'two '.repeat(n % 30)}`);
    }
    const page = await open(users.student);
    await page.getByText('1999').waitFor();
    const { median, empty } = await page.evaluate<{ median: number; empty: number }>(SCROLL_UP);
    expect(median).toBeLessThan(50);
    expect(empty).toBe(0);
    expect(await page.getByRole('article').count()).toBeLessThanOrEqual(120);
    expect(await page.getByText('1999').count()).toBe(0);
  });
});

describe('commands', () => {
  it('are listed after a slash, and filled in by keyboard alone', async () => {
    const page = await open(users.student);
    await page.getByRole('textbox').focus();
    await page.keyboard.type('/ta');
    await page.getByRole('option', { name: '/tanya' }).waitFor();
    await page.keyboard.press('Enter');
    const field = page.getByLabel('pertanyaan');
    await field.waitFor();
    await page.getByRole('option', { name: 'Skill' }).waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    expect(await field.inputValue()).toBe('Skill');
    await page.keyboard.press('Enter');
    await page.getByText('Asked: skill').waitFor();
    await page.getByText('Sari Wulandari memakai /tanya').waitFor();
  });

  it('want their required options', async () => {
    const page = await open(users.english);
    await page.getByRole('textbox').fill('/ask');
    await page.keyboard.press('Enter');
    await page.getByRole('option', { name: 'Gaji' }).waitFor();
    await page.getByRole('button', { name: 'Kirim' }).click();
    expect(await page.locator('input[name=question]:invalid').count()).toBe(1);
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await page.getByPlaceholder('Kirim pesan ke #umum').waitFor();
  });

  it('keep suggestions away that were sent away before they came', async () => {
    const page = await open(users.english);
    await page.getByRole('textbox').fill('/ask');
    await page.keyboard.press('Enter');
    await page.getByRole('option', { name: 'Gaji' }).waitFor();
    const { promise: dismissed, resolve: dismiss } = Promise.withResolvers<void>();
    await page.route('**/act', async (route) => {
      await dismissed;
      await route.continue();
    });
    const answered = page.waitForResponse('**/act');
    await page.getByRole('button', { name: 'Kirim' }).click();
    await page.keyboard.press('Escape');
    dismiss();
    await (await answered).finished();
    await page.keyboard.press('Escape');
    await page.getByPlaceholder('Kirim pesan ke #umum').waitFor();
  });

  it('of a message stand in its menu', async () => {
    stage.sandbox.as(users.english).send(channels.umum, 'how much?');
    const page = await open(users.student);
    const message = page.getByRole('article').filter({ hasText: 'how much?' });
    await message.hover();
    await message.getByRole('button', { name: 'Lainnya' }).click();
    await page.getByRole('menuitem', { name: 'Jawab ini' }).click();
    await page.getByText('About: how much?').waitFor();
  });

  it('that are not answered in time say so', async () => {
    const page = await open(users.student);
    await page.getByRole('textbox').fill('/silent');
    await page.keyboard.press('Enter');
    const asked = new Promise((resolve) => stage.bot.once('interactionCreate', resolve));
    await page.getByRole('button', { name: 'Kirim' }).click();
    await asked;
    clock.advance(3_000);
    await page.getByText('Aplikasi tidak merespons').waitFor();
  });
});

describe('components', () => {
  it('a select opens and chooses by keyboard', async () => {
    const page = await open(users.student);
    await ask(page);
    await page.getByRole('button', { name: 'Level' }).focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.getByText('Chosen: junior').waitFor();
  });

  it('a form is filled in and sent', async () => {
    const page = await open(users.student);
    await ask(page);
    await page.getByRole('button', { name: 'Form' }).click();
    await page.getByRole('dialog', { name: 'Feedback' }).waitFor();
    await page.getByLabel('What is missing?').fill('a picture');
    await page.keyboard.press('Enter');
    await page.getByText('Thanks for a picture').waitFor();
    expect(await page.getByRole('dialog').count()).toBe(0);
  });
});

describe('on a phone', () => {
  it('nothing is wider than the screen, and the channels are behind a button', async () => {
    const page = await open(users.student);
    await page.setViewportSize({ width: 390, height: 844 });
    await ask(page);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(390);
    expect(
      await page.locator('.messages').evaluate((element) => element.scrollWidth - element.clientWidth),
    ).toBe(0);
    await page.getByRole('button', { name: 'Buka daftar kanal' }).click();
    await page.getByRole('link', { name: 'belajar', exact: true }).click();
    await page.getByRole('heading', { name: '#belajar', exact: true }).waitFor();
    expect(await page.getByRole('link', { name: 'belajar', exact: true }).isVisible()).toBe(false);
  });
});

/** Pixels between what is seen of the messages and their end. */
const FROM_END = `((log) => log.scrollHeight - log.scrollTop - log.clientHeight)(document.querySelector('[role=log]'))`;

/** Scrolls up as with a wheel; gives the median milliseconds of a frame, and in how many there was no message. */
const SCROLL_UP = `(async (log) => {
  const frames = [];
  let empty = 0;
  let last = performance.now();
  for (let n = 0; n < 200; n += 1) {
    log.scrollBy(0, -120);
    await new Promise(requestAnimationFrame);
    frames.push(performance.now() - last);
    last = performance.now();
    const { top, bottom } = log.getBoundingClientRect();
    const boxes = [...log.querySelectorAll('.message')].map((message) => message.getBoundingClientRect());
    if (!boxes.some((box) => box.bottom > top && box.top < bottom)) empty += 1;
  }
  frames.sort((a, b) => a - b);
  return { median: frames[100], empty };
})(document.querySelector('.messages'))`;
