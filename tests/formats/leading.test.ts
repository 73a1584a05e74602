/** Which files belong together, told from their names alone. */
import { describe, expect, it } from 'vitest';
import { companionsAmong, mayLead } from '../../src/formats/leading.js';

const led = (paths: readonly string[]) => Object.fromEntries(companionsAmong([...paths].sort()));

describe('a METS', () => {
  it.each([
    ...['mets.xml', 'x_mets.xml', 'x-METS.xml', 'METS_x.xml', 'a.mets.xml', 'a/1905-05-06_01-mets.xml', 'mets.XML'],
    ...['sn9/1899040901/1899040901.xml', '1899040901/1899040901_1.xml', 'reel/00206531988/00206531988.xml'],
  ])('leads by the name %s', (path) => expect(mayLead(path)).toBe(true));

  it.each([
    ...['comets.xml', 'metsx.xml', 'mets.txt', 'mets', 'mets/a.xml', 'kismets-may.xml', 'x-mets.xml.gz'],
    ...['1899040901.xml', '1899040902/1899040901.xml', '1905/1905.xml', '0001.xml', 'my-posts.csv', 'posts.tsv'],
  ])('does not by the name %s', (path) => expect(mayLead(path)).toBe(false));

  it('leads what is XML in its folder and below it, and nothing else', () => {
    expect(
      led(['a/x-mets.xml', 'a/ALTO/1.xml', 'a/ALTO/2.XML', 'a/3.xml', 'a/4.txt', 'b/5.xml', '6.xml', 'ab/7.xml']),
    ).toEqual({
      'a/x-mets.xml': ['a/3.xml', 'a/ALTO/1.xml', 'a/ALTO/2.XML'],
    });
  });

  it('leads nothing below it that has a METS of its own', () => {
    expect(led(['mets.xml', '1.xml', 'b/mets.xml', 'b/alto/1.xml', 'c/1.xml'])).toEqual({
      'mets.xml': ['1.xml', 'c/1.xml'],
      'b/mets.xml': ['b/alto/1.xml'],
    });
  });

  it('of several in a folder leads what begins with its name; what begins with none is read by itself', () => {
    const paths = [
      '7_0516_mets.xml',
      '7_0516_1.xml',
      '7_0523_mets.xml',
      '7_0523_1.xml',
      '8_1.xml',
      '7_0516/alto/1.xml',
    ];
    expect(led(paths)).toEqual({
      '7_0516_mets.xml': ['7_0516/alto/1.xml', '7_0516_1.xml'],
      '7_0523_mets.xml': ['7_0523_1.xml'],
    });
    expect(led(['x-mets.xml', 'x-2-mets.xml', 'x-2-1.xml', 'x-1.xml'])).toEqual({
      'x-mets.xml': ['x-1.xml'],
      'x-2-mets.xml': ['x-2-1.xml'],
    });
  });

  it('of the newspaper program leads its pages, the validated form before the other', () => {
    expect(led(['s/1899040901/1899040901.xml', 's/1899040901/1899040901_1.xml', 's/1899040901/0001.xml'])).toEqual({
      's/1899040901/1899040901_1.xml': ['s/1899040901/0001.xml', 's/1899040901/1899040901.xml'],
    });
  });
});

describe('the table of posts', () => {
  it('leads the pages of the folder beside it, and nothing else', () => {
    expect(
      led(['a/posts.csv', 'a/posts/1.x.html', 'a/posts/b/2.html', 'a/posts/1.x.opens.csv', 'posts/3.html', 'a/4.html']),
    ).toEqual({
      'a/posts.csv': ['a/posts/1.x.html'],
    });
  });

  it('leads nothing where there is no such folder', () => {
    expect(led(['posts.csv', 'other/1.html', 'reposts/1.html'])).toEqual({});
    expect(led(['my-posts.csv', 'posts/1.html'])).toEqual({});
  });
});
