/** Shows each event of an element, as the page receives it. */
export function logEvents(element, types) {
  const log = document.querySelector('#log');
  for (const type of types)
    element.addEventListener(`porchlight-${type}`, (event) => {
      const row = document.createElement('li');
      const code = document.createElement('code');
      code.textContent = `${event.type} ${JSON.stringify(event.detail)}`;
      row.append(code);
      log.append(row);
    });
}
