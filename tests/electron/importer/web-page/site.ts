/** Paragraphs, and tables where lines have tabs. */
export function paragraphs(lines: readonly string[]): string {
  let body = '';
  lines.forEach((line, i) => {
    if (!line.includes('\t')) {
      body += `<p>　　${line}</p>\n`;
      return;
    }
    if (!lines[i - 1]?.includes('\t')) body += '<table border="1"><tbody>';
    body += `<tr>${line
      .split('\t')
      .map((cell) => `<td><p>${cell}</p></td>`)
      .join('')}</tr>`;
    if (!lines[i + 1]?.includes('\t')) body += '</tbody></table>\n';
  });
  return body;
}

/** A text as the site of a district government shows it; the site is invented. */
export function onSite(text: string): string {
  const [title = '', ...lines] = text.split('\n');
  return `<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN">
<html><head><meta http-equiv="Content-Type" content="text/html; charset=gb2312"/><title>${title}_江临区人民政府门户网站</title>
<meta http-equiv="refresh" content="0;url=http://127.0.0.1:9/"><script src="http://127.0.0.1:9/a.js"></script><style>p{color:red}</style></head>
<body><form id="aspnetForm" action="x"><input type="hidden" value="secret"/>
<div class="nav"><ul><li><a href="/">首页</a></li><li><a href="/zwgk">政务公开</a></li><li><a href="/hd">互动交流</a></li></ul></div>
<div class="crumb">您现在的位置：<a href="/">首页</a> &gt; <a>政务公开</a> &gt; <a>工作总结</a></div>
<table class="idx"><tr><td>索引号：</td><td>000014349/2024-00012</td><td>发布机构：</td><td>江临区水务局</td></tr><tr><td>发布日期：</td><td>2024-01-15</td><td>有效性：</td><td>有效</td></tr></table>
<h1>${title}</h1>
<div class="info">发布时间：2024-01-15 来源：区水务局 浏览次数：<span>123</span> 【字体：大 中 小】</div>
<div class="content" id="zoom">${paragraphs(lines)}<p style="display:none">隐藏的字</p></div>
<div>附件：<a href="x.doc">主要指标表.doc</a></div>
<div class="share">分享到：<a>微信</a><a>微博</a>【打印本页】【关闭窗口】<script>alert(1)</script></div>
<div class="rel"><h3>相关链接</h3><ul><li><a href="1">江临区水务局2022年工作总结</a></li><li><a href="2">关于开展防汛检查的通知</a></li></ul></div>
<div class="footer">版权所有：江临区人民政府 ICP备00000000号 网站标识码：0000000000</div></form></body></html>`;
}
