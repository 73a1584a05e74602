/** The figures of other scripts as those of the West, which dates are read by. It changes no length, and reads no number. */

/** Western figures and colons for those of other scripts and full-width ones: same length, so spans stay true. */
export function plainFigures(text: string): string {
  return text.replace(OTHER_FIGURES, (sign) => {
    const code = sign.charCodeAt(0);
    if (code >= 0xff0e) return String.fromCharCode(code - 0xfee0);
    // in the blocks of India the figures begin at the seventh sign of their row
    return String((code & 0xf) - (code >= 0x966 && code < 0xe50 ? 6 : 0));
  });
}

const OTHER_FIGURES =
  /[٠-٩۰-۹\u0966-\u096f\u09e6-\u09ef\u0a66-\u0a6f\u0ae6-\u0aef\u0b66-\u0b6f\u0be6-\u0bef\u0c66-\u0c6f\u0ce6-\u0cef\u0d66-\u0d6f\u0e50-\u0e59\u0ed0-\u0ed9\u1040-\u1049\u17e0-\u17e9０-９：／．]/g;
