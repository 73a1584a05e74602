/**
 * Runs inside the page: finds text that is too faint on its background. It knows WCAG 2.2, 1.4.3 and the computed colours;
 * background pictures and opacity it leaves out.
 */

/** Faint texts, each with its ratio; empty where every visible text has 4.5:1 (3:1 where it is large). */
export function faintTexts(): string[] {
  const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
  const mixed = (layers: readonly string[]): number[] => {
    if (canvas === null) return [0, 0, 0];
    for (const colour of layers) {
      canvas.fillStyle = colour;
      canvas.fillRect(0, 0, 1, 1);
    }
    return [...canvas.getImageData(0, 0, 1, 1).data.slice(0, 3)];
  };
  const luminance = (rgb: readonly number[]): number => {
    const [r = 0, g = 0, b = 0] = rgb.map((v) =>
      v / 255 <= 0.04045 ? v / 255 / 12.92 : ((v / 255 + 0.055) / 1.055) ** 2.4,
    );
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const isDark = matchMedia('(prefers-color-scheme: dark)').matches;
  const found: string[] = [];
  const look = (element: Element, words: string, colour: string): void => {
    const layers: string[] = [];
    for (let at: Element | null = element; at !== null; at = at.parentElement)
      layers.unshift(getComputedStyle(at).backgroundColor);
    const style = getComputedStyle(element);
    const ground = [isDark ? '#121212' : '#ffffff', ...layers];
    const [a, b] = [luminance(mixed(ground)), luminance(mixed([...ground, colour]))];
    const ratio = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    const size = Number.parseFloat(style.fontSize);
    const isLarge = size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700);
    if (ratio < (isLarge ? 3 : 4.5)) found.push(`${ratio.toFixed(2)} <${element.localName}> ${words.slice(0, 40)}`);
  };
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const element = texts.currentNode.parentElement;
    const words = texts.currentNode.textContent?.trim() ?? '';
    if (element === null || words === '' || !element.checkVisibility({ visibilityProperty: true })) continue;
    look(element, words, getComputedStyle(element).color);
  }
  for (const box of document.querySelectorAll('[placeholder]'))
    look(box, box.getAttribute('placeholder') ?? '', getComputedStyle(box, '::placeholder').color);
  return found;
}
