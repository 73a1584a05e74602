/** Language tags (BCP 47) as sources write them: `en_gb`, `PT-br`, `zh-hant-TW`. Case and joints are mended, nothing else. */

const TAG =
  /^(?<language>[a-z]{2,3})(?:-(?<script>[a-z]{4}))?(?:-(?<region>[a-z]{2}|\d{3}))?(?<rest>(?:-[a-z0-9]{5,8})*)$/i;

/** The tag as BCP 47 (section 2.1.1) writes it; null for what is no tag of language, script, region and variants. */
export function languageTag(written: string): string | null {
  const parts = TAG.exec(written.trim().replace(/_/g, '-'))?.groups;
  if (parts?.language === undefined) return null;
  const { language, script, region, rest = '' } = parts;
  const titled = script === undefined ? '' : `-${script.charAt(0).toUpperCase()}${script.slice(1).toLowerCase()}`;
  return `${language.toLowerCase()}${titled}${region === undefined ? '' : `-${region.toUpperCase()}`}${rest.toLowerCase()}`;
}
