/** Roles that say nothing by themselves: how a text is broken into lines. */
const NOISE = new Set(['InlineTextBox', 'none', 'generic']);
const STATES = [
  'checked',
  'disabled',
  'expanded',
  'focused',
  'invalid',
  'level',
  'modal',
  'pressed',
  'readonly',
  'required',
  'selected',
];

/** `checked` comes as the words "true" and "false", others as booleans or numbers. */
const plain = (value) => (value === 'true' ? true : value === 'false' ? false : value);

const told = (node) => ({
  role: node.role?.value ?? '',
  name: node.name?.value ?? '',
  ...(node.description?.value ? { description: node.description.value } : {}),
  ...(node.value?.value !== undefined ? { value: node.value.value } : {}),
  ...Object.fromEntries(
    (node.properties ?? [])
      .filter(({ name }) => STATES.includes(name))
      .map(({ name, value }) => [name, plain(value.value)]),
  ),
});

/**
 * @param {import('playwright-core').CDPSession} client
 * @param {string} [selector] only what is inside the first element that it finds
 */
export async function accessibilityTree(client, selector) {
  const { nodes } = await client.send('Accessibility.getFullAXTree');
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const root = selector ? await nodeOf(client, selector, nodes) : nodes[0];
  const inOrder = (node) => (node ? [node, ...(node.childIds ?? []).flatMap((id) => inOrder(byId.get(id)))] : []);
  return inOrder(root)
    .filter((node) => !node.ignored && !NOISE.has(node.role?.value))
    .map(told);
}

async function nodeOf(client, selector, nodes) {
  const { root } = await client.send('DOM.getDocument');
  const { nodeId } = await client.send('DOM.querySelector', { nodeId: root.nodeId, selector });
  if (!nodeId) throw new Error(`ax-tree: no element for "${selector}" in the page (shadow roots are not searched)`);
  const { node } = await client.send('DOM.describeNode', { nodeId });
  const found = nodes.find((each) => each.backendDOMNodeId === node.backendNodeId);
  if (!found) throw new Error(`ax-tree: "${selector}" is not in the accessibility tree`);
  return found;
}
