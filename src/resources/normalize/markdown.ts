/*
 * The marks of Markdown that people meet in directories, taken away. Nothing here can grow faster than the text: every
 * repetition is bounded and stops at the mark that it looks for.
 */

/** Text without Markdown marks; a link keeps its address in brackets. Lists keep a dash. */
export function stripMarkdown(source: string): string {
  if (!/[*_`#[>~\\=-]/.test(source)) return source;
  return source
    .replace(/!\[([^[\]\n]{0,300})\]\([^()\s]{1,500}(?:\s"[^"\n]{0,200}")?\)/g, '$1')
    .replace(/\[([^[\]\n]{1,300})\]\(([^()\s]{1,500})(?:\s"[^"\n]{0,200}")?\)/g, (_, words: string, to: string) =>
      words.includes(to) ? words : `${words} (${to})`,
    )
    .replace(/<((?:https?:\/\/|mailto:)[^\s<>]{1,500})>/g, '$1')
    .replace(/^[ \t]{0,3}#{1,6}[ \t]+(.*?)[ \t]*#{0,6}$/gm, '$1')
    .replace(/^[ \t]{0,3}>[ \t]?/gm, '')
    .replace(/^[ \t]{0,8}[*+][ \t]+/gm, '- ')
    .replace(/^[ \t]{0,3}(?:(?:\*[ \t]*){3,20}|(?:-[ \t]*){3,20}|(?:_[ \t]*){3,20}|={3,80})$/gm, '')
    .replace(/\*\*([^\s*](?:[^*\n]{0,1000}[^\s*])?)\*\*/g, '$1')
    .replace(/(^|[\s(])__([^\s_](?:[^_\n]{0,1000}[^\s_])?)__(?=[\s).,;:!?]|$)/gm, '$1$2')
    .replace(/(^|[\s(])\*([^\s*](?:[^*\n]{0,1000}[^\s*])?)\*(?=[\s).,;:!?]|$)/gm, '$1$2')
    .replace(/(^|[\s(])_([^\s_](?:[^_\n]{0,1000}[^\s_])?)_(?=[\s).,;:!?]|$)/gm, '$1$2')
    .replace(/~~([^~\n]{1,500})~~/g, '$1')
    .replace(/`{1,3}([^`\n]{1,500})`{1,3}/g, '$1')
    .replace(/\\([*_#[\]()>~`-])/g, '$1');
}
