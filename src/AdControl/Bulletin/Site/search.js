// Searches the bulletin's index. It is read by script elements, not by requests, so that a copy of the site can be searched from a disk.
(function () {
  "use strict";
  var here = document.currentScript.src.replace(/[^/]*$/, "");
  var root = here + "../";
  var most = 50;
  var waiting = {};
  var read = {};

  // What files of the index call.
  window.bulletinIndex = function (name, content) {
    read[name] = content;
    (waiting[name] || []).forEach(function (resolve) { resolve(content); });
    delete waiting[name];
  };

  function load(name) {
    if (name in read) return Promise.resolve(read[name]);
    return new Promise(function (resolve, reject) {
      if (waiting[name]) { waiting[name].push(resolve); return; }
      waiting[name] = [resolve];
      var script = document.createElement("script");
      script.src = here + name + ".js";
      script.onerror = function () { reject(new Error(name)); };
      document.head.appendChild(script);
    });
  }

  // The same as SearchWords.Of in the program that writes the index.
  function words(text) {
    var folded = text.normalize("NFKD").replace(/\p{Mn}/gu, "").toLowerCase().replace(/œ/g, "oe").replace(/æ/g, "ae").replace(/ς/g, "σ");
    return (folded.match(/[\p{L}\p{Nd}]+/gu) || []).map(function (word) {
      return word.length > 3 && /[sx]$/.test(word) && !/\d/.test(word) ? word.slice(0, -1) : word;
    });
  }

  function shardOf(word, count) {
    var hash = 2166136261;
    for (var i = 0; i < Math.min(3, word.length); i++) hash = Math.imul(hash ^ word.charCodeAt(i), 16777619) >>> 0;
    return hash % count;
  }

  // Postings are distances in base 36; a star says that the word stands in the title.
  function postings(shard, word, isPrefix, into) {
    Object.keys(shard).forEach(function (term) {
      if (term !== word && !(isPrefix && term.indexOf(word) === 0)) return;
      var at = 0;
      shard[term].split(" ").forEach(function (step) {
        var inTitle = step.charAt(0) === "*";
        at += parseInt(inTitle ? step.slice(1) : step, 36);
        into.set(at, Math.max(into.get(at) || 0, inTitle ? 2 : 1));
      });
    });
  }

  function searchYear(year, meta, query) {
    return Promise.all(query.map(function (word, i) {
      return load(year + "/s" + shardOf(word, meta.shards)).then(function (shard) {
        var found = new Map();
        postings(shard, word, i === query.length - 1 && word.length > 2, found);
        return found;
      });
    })).then(function (all) {
      var hits = [];
      all[0].forEach(function (weight, doc) {
        var total = weight;
        for (var i = 1; i < all.length; i++) {
          if (!all[i].has(doc)) return;
          total += all[i].get(doc);
        }
        hits.push({ year: year, doc: doc, weight: total });
      });
      return hits;
    });
  }

  function search(text) {
    return load("index").then(function (meta) {
      var stop = new Set(meta.stop);
      var query = words(text).filter(function (word) { return !stop.has(word) && (word.length > 1 || /\d/.test(word)); });
      if (query.length === 0) return { count: 0, hits: [], meta: meta };
      return Promise.all(meta.years.map(function (year) { return searchYear(year, meta, query); })).then(function (years) {
        var hits = [].concat.apply([], years);
        var best = Math.max.apply(null, [0].concat(hits.map(function (hit) { return hit.weight; })));
        // Acts with every word in the title first, then the newest.
        hits.sort(function (a, b) {
          return (b.weight === best) - (a.weight === best) || b.year.localeCompare(a.year) || b.doc - a.doc;
        });
        var shown = hits.slice(0, most);
        return Promise.all(shown.map(function (hit) {
          return load(hit.year + "/d" + Math.floor(hit.doc / meta.block)).then(function (docs) { return docs[hit.doc % meta.block]; });
        })).then(function (docs) { return { count: hits.length, hits: docs, meta: meta }; });
      });
    });
  }

  function element(name, text, className) {
    var made = document.createElement(name);
    if (text) made.textContent = text;
    if (className) made.className = className;
    return made;
  }

  function day(iso) {
    return new Intl.DateTimeFormat(document.documentElement.lang === "en" ? "en-GB" : "fr-FR", { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" }).format(new Date(iso + "T00:00:00Z"));
  }

  function show(result, box, status) {
    var say = status.dataset;
    var n = String(result.count);
    status.textContent = result.count === 0 ? say.none : result.count === 1 ? say.one
      : (result.count > result.hits.length ? say.first.replace("{m}", result.hits.length) : say.many).replace("{n}", n);
    box.replaceChildren.apply(box, result.hits.map(function (hit) {
      var item = element("li");
      var link = element("a", hit[0]);
      link.href = root + hit[3] + ".html";
      link.lang = "fr";
      item.appendChild(link);
      item.appendChild(element("span", day(hit[1]) + " · " + result.meta.sections[hit[2]][document.documentElement.lang] + (hit[4] ? " · " + hit[4] : ""), "meta"));
      return item;
    }));
  }

  document.addEventListener("DOMContentLoaded", function () {
    var box = document.getElementById("results");
    if (!box) return;
    var status = document.getElementById("status");
    var text = new URLSearchParams(location.search).get("q") || "";
    document.getElementById("q").value = text;
    if (!text.trim()) return;
    status.textContent = status.dataset.busy;
    search(text).then(function (result) { show(result, box, status); }, function () { status.textContent = status.dataset.failed; });
  });
})();
