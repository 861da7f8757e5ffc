const lang = new URLSearchParams(location.search).get('lang');
if (lang) for (const element of document.querySelectorAll('#questions, #help')) element.lang = lang;
