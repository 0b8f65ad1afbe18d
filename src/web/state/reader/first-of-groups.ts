/** As many of `groups` as hold no more than `limit` items in all, the last of them cut, and how many items are left out. */
export function firstOfGroups<Item, Group extends { readonly claims: readonly Item[] }>(
  groups: readonly Group[],
  limit: number,
): { readonly groups: readonly (Group & { readonly of: number })[]; readonly left: number } {
  const first: (Group & { readonly of: number })[] = [];
  let room = limit;
  let left = 0;
  for (const group of groups) {
    const of = group.claims.length;
    const taken = Math.min(room, of);
    if (taken > 0) first.push({ ...group, claims: group.claims.slice(0, taken), of });
    room -= taken;
    left += of - taken;
  }
  return { groups: first, left };
}
