(function () {
  'use strict';
  var links = document.querySelectorAll('.bar a');
  function show(language) {
    document.documentElement.lang = language === 'en' ? 'en' : 'zh-CN';
    document.querySelectorAll('main > article').forEach(function (article) {
      article.hidden = article.id !== language;
      if (!article.hidden) { document.title = article.querySelector('h1').textContent; }
    });
    links.forEach(function (link) {
      link.setAttribute('aria-current', String(link.hash === '#' + language));
    });
  }
  links.forEach(function (link) {
    link.addEventListener('click', function (event) {
      event.preventDefault();
      history.replaceState(null, '', link.hash);
      show(link.hash.slice(1));
      window.scrollTo(0, 0);
    });
  });
  show(location.hash === '#en' ? 'en' : 'zh');
})();
