import { expect, test } from 'vitest';
import { APPEARANCES, shotName } from '../../src/tour/shots.ts';
import type { View } from '../../src/tour/walk.ts';
import { ownFiles } from '../structure/files.ts';

test('the pictures in docs are those that the walk takes, on phones and desktops, dark and light', () => {
  const views: View[] = [
    'welcome',
    'answer',
    'commands',
    'salary',
    'level',
    'roadmap-step',
    'feedback-form',
    'private-answer',
    'other-window',
    'direct-message',
    'privacy',
    'settings',
    'gallery',
  ];
  const taken = APPEARANCES.flatMap((appearance) =>
    views.flatMap((view) => shotName(view, appearance) ?? []),
  );
  expect(ownFiles().filter((path) => path.startsWith('docs/'))).toEqual(
    taken.map((name) => `docs/${name}`).sort(),
  );
  const ways = new Set(
    taken.map((name) =>
      name
        .replace(/\.png$/, '')
        .split('-')
        .slice(-2)
        .join('-'),
    ),
  );
  expect([...ways].some((way) => way.startsWith('phone'))).toBe(true);
  expect([...ways].some((way) => way.endsWith('light'))).toBe(true);
});

test('every view can be had in every appearance', () => {
  expect(shotName('welcome', { size: 'phone', theme: 'dark' })).toBeUndefined();
  expect(shotName('welcome', { size: 'phone', theme: 'dark' }, true)).toBe('welcome-phone-dark.png');
});
