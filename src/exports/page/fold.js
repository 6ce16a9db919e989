// Search that forgives spelling: what is searched and what is searched in are folded alike.

const marks = /[\u0300-\u036f\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed\u0640\u200b-\u200f\u061c\u202a-\u202e\u2066-\u2069\u00ad]/g;
const seats = { "\u0622": "\u0627", "\u0623": "\u0627", "\u0625": "\u0627", "\u0671": "\u0627", "\u0624": "\u0648", "\u0626": "\u064a", "\u0649": "\u064a",
  "\u06cc": "\u064a", "\u06a9": "\u0643", "\u0629": "\u0647", "\u0621": "" };
const seat = /[\u0621-\u0626\u0629\u0649\u0671\u06a9\u06cc]/g;

/** Lower case; no vowels, no hamza seats, ة as ه, ى as ي, digits as 0 to 9, everything else that is no letter a blank. */
export function fold(text) {
  return text.toLowerCase().normalize("NFKD").replace(marks, "").replace(seat, (c) => seats[c] ?? c)
    .replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (d) => String(d.charCodeAt(0) & 15)).replace(/[^\p{L}\p{N}]+/gu, " ").trim();
}

// Before an Arabic word may stand و or ف, then ب ل ك or the س of the future, then ال (ل and ال are written لل).
const before = "(?:[\u0648\u0641]?(?:[\u0628\u0643]?\u0627\u0644|\u0644\u0644|[\u0628\u0644\u0643\u0633])?)";
const clitics = new RegExp(`^${before}(?=[\\u0621-\\u064a]{3})`);
const enclitics = /(?:\u0647\u0645\u0627|\u0643\u0645\u0627|\u0647\u0627|\u0647\u0645|\u0647\u0646|\u0643\u0645|\u0646\u0627|\u0647|\u064a)$/;
const arabic = /[\u0621-\u064a]/;

const quoted = (word) => word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

/** The forms under which a word of the query may stand in the text: itself, and without what is joined to it. */
function forms(word) {
  const out = new Set([word]);
  if (arabic.test(word)) {
    const bare = word.replace(clitics, "");
    if (bare.length >= 3) out.add(bare);
    for (const form of [...out]) {
      const shorter = form.replace(enclitics, "");
      if (shorter.length >= 3) out.add(shorter);
    }
  }
  return [...out].map(quoted);
}

/** "كييف -هدنة \"وقف إطلاق النار\"" as conditions on a folded text that begins with a blank. */
export function compile(query) {
  const conditions = [];
  for (const [, minus, phrase, word] of query.matchAll(/(-?)(?:["«“]([^"»”]*)["»”]?|([^\s"«“]+))/g)) {
    const words = fold(phrase ?? word).split(" ").filter(Boolean);
    if (!words.length) continue;
    // Words kept together, and parts of one (like-minded), follow each other; the last may go on, as one types.
    const pattern = words.map((w, at) => ` ${arabic.test(w) ? before : ""}(?:${forms(w).join("|")})${at < words.length - 1 ? "[^ ]{0,3}" : ""}`).join("");
    conditions.push({ wanted: !minus, pattern: new RegExp(pattern) });
  }
  return (text) => conditions.every(({ wanted, pattern }) => pattern.test(text) === wanted);
}
