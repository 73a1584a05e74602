/** Articles that go on below what their page sets into them: letters to order, other articles, buttons. */
import { describe, expect, it } from 'vitest';
import { read, untiled } from './reading.js';

const HEAD = ['Harbour ferry gets a second captain', 'By Ada Ren', '4 March 2021', 'Share'];
const OPENING = [
  'The ferry between Port Ellin and Skellhavn has a second captain from this week, and the islanders have waited for her for eleven years.',
  'Marta Holm, 41, has steered fishing boats since she was a girl. “The current here is a dog,” she said on Monday at the harbour office.',
];
const INSERT = [
  'Sign up for our newsletter',
  'Email address',
  'Read more:',
  'Island school closes its kitchen',
  'Lighthouse for sale again',
];
const REST = [
  'Until now the ferry stood still whenever the only captain was ill. Last winter that was the case on thirty-one days, the harbour office says.',
  'Holm will steer it from Thursday to Sunday. On the other days she goes on fishing, because the current, as she says, gives no holidays.',
];
const FOOT = ['Most read', 'Ferry fares to rise', 'Contact us', 'Privacy policy'];
const bodyOf = (...lines: readonly string[]): string[] => {
  const article = read(`${lines.join('\n')}\n`);
  expect(untiled(article)).toEqual([]);
  return article.body.map((block) => block.text);
};

describe('an article that goes on', () => {
  it('has its paragraphs below an order for letters and links to other articles', () => {
    const body = bodyOf(...HEAD, ...OPENING, ...INSERT, ...REST, ...FOOT);
    expect(body).toEqual([...OPENING, ...REST]);
  });

  it('has its last paragraph below the notice of an advertisement', () => {
    const long = 'The change was announced by Piet Anders, spokesman of the county, on the radio. (I)';
    const menu = ['Home', 'News', 'Sport', 'Sign in', ''];
    const apart = [...HEAD, ...OPENING, ...REST.slice(0, 1)].flatMap((line) => [line, '']);
    const tags = ['', 'Share', 'Tags', 'Ferry', 'Harbour'];
    expect(bodyOf(...menu, ...apart, 'Advertisement', '', long, ...tags)).toEqual([...OPENING, REST[0], long]);
    expect(bodyOf(...HEAD, ...OPENING, ...REST, '', 'Advertisement', '', long)).toEqual([...OPENING, ...REST, long]);
    expect(bodyOf(...HEAD, ...OPENING, ...REST, '', 'Advertisement', '', 'Lighthouse for sale again', ...FOOT)).toEqual(
      [...OPENING, ...REST],
    );
  });

  it('has its last paragraph right below the others, and below links with their titles', () => {
    const last = 'Until Whitsun nobody will steer the ferry at night, however calm the sea may lie.';
    const links = ['', 'Read more: Island school closes its kitchen', 'Read more: Lighthouse for sale again', ''];
    expect(bodyOf(...HEAD, '', ...OPENING, '', last, '', ...FOOT)).toEqual([...OPENING, last]);
    expect(bodyOf(...HEAD, ...OPENING, ...links, last, '', ...FOOT)).toEqual([...OPENING, last]);
  });

  it('does not go on in a line right below that says more than an article does', () => {
    const menu = ['Home', 'News', 'Sport', 'Sign in', ''];
    const fares =
      'Tickets can be had at Skellhavn and on board from May on, the office said in a letter to all who live there.';
    const note =
      'Maud Tern is a reporter on the islands for the Herald. She joined it in 2011 after eight years at sea.';
    const apart = [...HEAD, ...OPENING, ...REST, fares, note].flatMap((line) => [line, '']);
    expect(bodyOf(...menu, ...apart, 'Copyright 2021 The Herald')).toEqual([...OPENING, ...REST, fares]);
  });

  it('does not go on in teasers, each below its title', () => {
    const teasers = [
      'Island school closes its kitchen',
      'The cook of the school in Skellhavn has found work on the ferry, and nobody has come forward to take her place.',
      'Lighthouse for sale again',
      'Whoever buys the tower at the harbour must let the current captain live in it, the office of the islands has said.',
    ];
    expect(bodyOf(...HEAD, ...OPENING, ...INSERT.slice(0, 3), ...teasers, ...FOOT)).toEqual(OPENING);
  });

  it('does not go on in what readers comment', () => {
    expect(bodyOf(...HEAD, ...OPENING, ...INSERT, '2 comments', ...REST, ...FOOT)).toEqual(OPENING);
  });

  it('does not go on in paragraphs about something else', () => {
    const notice = [
      'You see this because somebody else has opened pages with your account at the same time, which its terms forbid.',
      'Should you wish to lend your account to several people, you can change those terms at any hour, day and night.',
    ];
    expect(bodyOf(...HEAD, ...OPENING, ...INSERT, ...notice, ...FOOT)).toEqual(OPENING);
  });

  it('has all of its numbered parts', () => {
    const parts = ['Set the alarm early', 'Bring bread', 'Never wave', 'Sit on the left', 'Leave last'].map(
      (title, i) => [`${i + 1}. ${title}`, `The captain likes it, and so will you on day ${i + 1}.`] as const,
    );
    const all = [...parts.slice(0, 3).flat(), ...INSERT.slice(0, 2), ...parts.slice(3).flat()];
    expect(bodyOf(...HEAD, ...OPENING, ...all, ...FOOT)).toEqual([...OPENING, ...parts.flat()]);
  });

  it('has all that those say who speak in it', () => {
    const talk = [
      'COURIER: Ms Holm, are you seasick at times?',
      'Holm: Every spring, and I am not ashamed of it. The first week after the winter is a misery, and the crew knows to keep the bread away from me.',
      'COURIER: The islanders call you the second captain. Does that hurt?',
      'Holm: The ferry has two ends, and whoever stands at the wheel is at the front. I have never seen a second captain in my life.',
      'COURIER: And the fish?',
      'Holm: They do not ask who steers the boat. On my days off I sell them on the pier, and nobody there has ever called me second to anyone.',
      'COURIER: Will you stay?',
      'Holm: Ask me after the winter. Until then the bread stays on the pier, and I stay at the wheel.',
    ];
    const lines = [...HEAD, ...OPENING, ...talk.slice(0, 4), ...INSERT, ...talk.slice(4), ...FOOT];
    expect(bodyOf(...lines)).toEqual([...OPENING, ...talk]);
  });
});
