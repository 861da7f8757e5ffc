const lang = new URLSearchParams(location.search).get('lang');
if (lang) for (const element of document.querySelectorAll('.in-page')) element.lang = lang;
