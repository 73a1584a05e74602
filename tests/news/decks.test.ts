import { expect, it } from 'vitest';
import { read } from './reading.js';

const REPORT = `SKELLHAVN, June 11, 1912.—(Special.)—The
crews of the night boats stayed ashore for
an eighth day on Tuesday after the talks
with the company broke down over the wage
for sailings after dark, which leaves the
islands with one boat a day.
  "We have moved as far as we can," said
Captain Dorel Vance, who speaks for the com-
pany. "The rest is for the men to decide."
  The bakers of Orra Hesk have flour until
Friday. No letter has come to the islands
since Thursday last.`;

it('lines of capitals below a headline of capitals are its decks', () => {
  const { headline, standfirst, body } = read(
    `FERRY STRIKE ENTERS\nITS SECOND WEEK\n\nISLANDS HAVE ONE BOAT A DAY\n\nBAKERS LOOK TO FRIDAY\n\n${REPORT}`,
  );
  expect(headline).toBe('FERRY STRIKE ENTERS ITS SECOND WEEK');
  expect(standfirst).toBe('ISLANDS HAVE ONE BOAT A DAY BAKERS LOOK TO FRIDAY');
  expect(body[0]?.text).toMatch(/^SKELLHAVN, June 11/);
});

it('but none is below a headline that is not set in capitals, nor a heading further down', () => {
  const mixed = read(`Ferry strike enters its second week\n\nISLANDS HAVE ONE BOAT A DAY\n\n${REPORT}`);
  expect(mixed.headline).toBe('Ferry strike enters its second week');
  const further = read(
    `FERRY STRIKE ENTERS ITS SECOND WEEK\n\n${REPORT}\n\nBAKERS LOOK TO FRIDAY\n\nThey have none left.`,
  );
  expect(further.standfirst).toBeNull();
});
