/** Learned weights of `headline-choice.ts`: written by bench/train-headlines.mjs, never by hand. */
// biome-ignore-all format: generated
export const WORTH = {"behind":-0.27,"look":0.24,"signs":2.31,"told":2.18,"late":-0.81};
