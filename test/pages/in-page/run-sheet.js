/* Runs in the page: answers a sheet from start to result and tells what was seen. Plain script, so that nothing is added to it. */
window.runSheet = async (tag, lang, count) => {
  const element = document.createElement(tag);
  element.lang = lang;
  element.setAttribute('share', 'answers');
  document.querySelector('porchlight-phq9').replaceWith(element);
  const find = (selector) => element.shadowRoot?.querySelector(selector);
  const until = async (selector) => {
    const end = performance.now() + 20_000;
    while (!find(selector)) {
      if (performance.now() > end)
        throw new Error(`no ${selector} in <${tag} lang=${lang}>: ${element.shadowRoot?.textContent?.slice(0, 200)}`);
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  };
  const press = async (selector) => {
    find(selector).click();
    await element.updateComplete;
  };
  await until('.primary');
  await press('.primary');
  const seen = { stem: '', items: [], options: [], widest: 0 };
  for (let item = 1; item <= count; item++) {
    seen.stem = find('.stem').innerText;
    seen.items.push(find('.item').innerText);
    seen.options = [...element.shadowRoot.querySelectorAll('.option')].map((option) => option.innerText);
    seen.widest = Math.max(seen.widest, document.documentElement.scrollWidth);
    element.shadowRoot.querySelectorAll('input')[item % 4].click();
    await element.updateComplete;
    await press('.nav .primary');
  }
  seen.daily = element.shadowRoot.querySelectorAll('input').length;
  if (seen.daily) await press('.nav .primary');
  await press('.nav .primary');
  seen.meaning = find('[part=meaning]').innerText;
  seen.widest = Math.max(seen.widest, document.documentElement.scrollWidth);
  return { seen, result: element.result };
};
