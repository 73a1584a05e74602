/** A fault of ours that one article brings out while its page is made: the build leaves that article out and begins again. */
export class ArticleFault extends Error {
  override readonly name = 'ArticleFault';
}
