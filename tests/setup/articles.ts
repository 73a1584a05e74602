/**
 * A small made-up input folder for tests of the whole program: enough for every kind of page, small enough to build often.
 */
export const ARTICLES: Readonly<Record<string, string>> = {
  'bridge.txt': `Council reopens the Tarn bridge

The crossing had been shut for eleven months after the flood.

By Mara Ellwick

TARNHOLM, March 4, 2015 - The Tarn bridge opened to traffic on Wednesday morning, eleven months after the flood took its eastern arch.

"We have a bridge again, and it will outlast all of us," said Odile Varga, mayor of Tarnholm.

She thanked the crews who had worked through the winter, and asked drivers to keep to thirty kilometres an hour until May.
`,
  'harvest.md': `---
title: A late harvest on the upper slopes
date: 2016-10-19
author: Jonas Peel
section: Country
---

Growers on the upper slopes began picking on Tuesday, **three weeks** later than last year.

"The frost took the early fruit," said Odile Varga, mayor of Tarnholm, who keeps a small orchard herself.

## What comes next

- pressing in November
- a fair in December
`,
  'letters/2017/ferry.txt': `Ferry strike enters its second week

12 June 2017

The ferries between Tarnholm and Ostrey stayed in harbour for an eighth day on Monday.

"Nobody wants this to last," said Ilse Brandt, who speaks for the crews.
`,
};

/** An article that no format may take: its front matter asks for code to be run. */
export const BROKEN =
  '---js\nmodule.exports = { title: process.exit(3) }\n---\n\nA headline\n\nSome text that nobody gets to read.\n';
