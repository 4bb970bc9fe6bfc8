using AdControl.Workflows.Scripts;
using AdControl.Workflows.Values;

namespace AdControl.Workflows.Tests.Scripts;

public sealed class ScriptTests
{
    [Theory]
    [InlineData("1 + 2 * 3 - 4 / 2", "5")]
    [InlineData("2 ** 3 ** 2", "512")]
    [InlineData("-7 % 3", "-1")]
    [InlineData("'5' * '2' + '1'", "\"101\"")]
    [InlineData("1 + null + true", "2")]
    [InlineData("[] + {}", "\"[object Object]\"")]
    [InlineData("null == undefined && null !== undefined", "true")]
    [InlineData("'b' > 'a' && '10' < '9' && 10 > '9'", "true")]
    [InlineData("NaN === NaN", "false")]
    [InlineData("0 || null ?? 'x'", "\"x\"")]
    [InlineData("[1, , 2].length", null)]
    [InlineData("(() => { const [a, , b = 5, ...rest] = [1, 2, undefined, 4, 6]; return a + b + rest.length })()", "8")]
    [InlineData("(({ a, b: { c = 3 } }) => a + c)({ a: 1, b: {} })", "4")]
    [InlineData("Object.entries({ x: 1, y: 2 }).map(([k, v]) => k + v).join('')", "\"x1y2\"")]
    [InlineData("[3, 20, 100].sort()", "[100,20,3]")]
    [InlineData("[3, 20, 100].sort((a, b) => b - a)", "[100,20,3]")]
    [InlineData("[1, [2, [3]]].flat(Infinity)", "[1,2,3]")]
    [InlineData("[1, 2, 3].reduce((a, b) => a + b)", "6")]
    [InlineData("'a-b-c'.replace(/-/g, '+')", "\"a+b+c\"")]
    [InlineData("'2026-01-31'.replace(/(\\d+)-(\\d+)-(\\d+)/, '$3/$2/$1')", "\"31/01/2026\"")]
    [InlineData("'aXbX'.replaceAll('X', m => m.toLowerCase())", "\"axbx\"")]
    [InlineData("'visa GP'.match(/([A-Z]+)$/)[1]", "\"GP\"")]
    [InlineData("/^\\d{8}$/.test('60009573')", "true")]
    [InlineData("`a${1 + 1}b${`c${3}`}`", "\"a2bc3\"")]
    [InlineData("({ a: 1, ...{ b: 2 }, ['c' + 1]: 3 })", "{\"a\":1,\"b\":2,\"c1\":3}")]
    [InlineData("let x = 1; x += 2; x++; x", "4")]
    [InlineData("const o = { n: 1 }; o.n = 5; o.m = [1]; o.m.push(2); o", "{\"n\":5,\"m\":[1,2]}")]
    [InlineData("if (false) { 1 } else { 2 }", "2")]
    [InlineData("const f = n => n <= 1 ? 1 : n * 2; f(4)", "8")]
    [InlineData("undefined?.x.y.toString()", "null")]
    [InlineData("(0.1 + 0.2).toFixed(2)", "\"0.30\"")]
    [InlineData("(1.005).toFixed(2)", "\"1.00\"")]
    [InlineData("(255).toString(16)", "\"ff\"")]
    [InlineData("String(1e21) + ' ' + 1e-7 + ' ' + 123456789012", "\"1e+21 1e-7 123456789012\"")]
    [InlineData("0.000001 + ''", "\"0.000001\"")]
    [InlineData("new Date('2026-01-31T00:00:00Z').getTime()", "1769817600000")]
    [InlineData("const d = new Date(Date.UTC(2026, 0, 31)); d.setUTCMonth(1); d.toISOString()", "\"2026-03-03T00:00:00.000Z\"")]
    [InlineData("new Date(2026, 1, 1).getDay()", "0")]
    [InlineData("typeof notThere", "\"undefined\"")]
    [InlineData("parseInt('12px') + parseFloat('1.5e1x')", "27")]
    [InlineData("[...'né'].length + Math.min(...[3, 1])", "3")]
    [InlineData("JSON.stringify({ a: undefined, b: [null, 1.5, 'é'] })", "\"{\\\"b\\\":[null,1.5,\\\"é\\\"]}\"")]
    [InlineData("isNullOrWhiteSpace('  ') && isNullOrEmpty(null) && !isNullOrEmpty('a')", "true")]
    [InlineData("stringFromBase64(stringToBase64('visa'))", "\"visa\"")]
    [InlineData("['1', '2'].map(Number)", "[1,2]")]
    [InlineData("[0, 1, ''].filter(Boolean)", "[1]")]
    [InlineData("'a,b'.split(',').reverse()", "[\"b\",\"a\"]")]
    [InlineData("'x' in { x: 1 }", "true")]
    [InlineData("(function (a) { if (a) { return 'yes'; } return 'no'; })(1)", "\"yes\"")]
    [InlineData("5 / 2 / 5", "0.5")]
    [InlineData("let s = 0; for (const x of [1, 2, 3, 4]) { if (x == 2) continue; if (x == 4) break; s += x; } s", "4")]
    [InlineData("let s = ''; for (let i = 0; i < 3; i++) { for (const k in { a: 1, b: 2 }) s += k + i; } s", "\"a0b0a1b1a2b2\"")]
    [InlineData("function f(n) { return n < 2 ? n : f(n - 1) + f(n - 2) } f(10)", "55")]
    [InlineData("let n = 0; do { n++; } while (n < 3); while (n < 10) n += 4; n", "11")]
    [InlineData("(() => { for (const [k, v] of Object.entries({ a: 1, b: 2 })) { if (v > 1) { return k; } } })()", "\"b\"")]
    [InlineData("[1,2,3].at(-1) + 'abc'.at(-1)", "\"3c\"")]
    [InlineData("const a = [3,1]; const b = a.toSorted(); a[0] * 10 + b[0]", "31")]
    public void Evaluate_expression_gives_what_JavaScript_gives(string script, string? json)
    {
        if (json is null)
        {
            Assert.Throws<ScriptSyntaxException>(() => Run(script));
            return;
        }
        Assert.Equal(json, Run(script).ToJson());
    }

    [Theory]
    [InlineData("break", "'break'")]
    [InlineData("1 + while (true) {}", "loop")]
    [InlineData("class A {}", "class")]
    [InlineData("try { 1 } catch { 2 }", "'try'")]
    [InlineData("new Map()", "new Map")]
    [InlineData("this.x", "'this'")]
    [InlineData("'a'.constructor('x')", "constructor")]
    [InlineData("Math.random()", "Math.random")]
    [InlineData("eval('1')", "'eval'")]
    [InlineData("await x", "'await'")]
    [InlineData("1 +", "ends")]
    [InlineData("'abc", "does not end")]
    public void Parse_construct_outside_the_subset_is_named(string script, string named)
    {
        var problem = Assert.Throws<ScriptSyntaxException>(() => Run(script));

        Assert.Contains(named, problem.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("null.x")]
    [InlineData("missing.value + 1")]
    [InlineData("'a'()")]
    [InlineData("[1, 2].reduce(x => y)")]
    [InlineData("throw new Error('no')")]
    [InlineData("'x\\uD800'.normalize()")]
    [InlineData("JSON.parse('{')")]
    public void Evaluate_failing_script_throws(string script) => Assert.Throws<ScriptException>(() => Run(script));

    [Theory]
    [InlineData("const f = g => g(g); f(f)")]
    [InlineData("while (true) {}")]
    [InlineData("for (;;);")]
    [InlineData("Array.from({ length: 2000 }).map((_, i) => Array.from({ length: 2000 }).map((_, j) => i + j))")]
    [InlineData("const a = []; a.push(a); JSON.stringify(a)")]
    [InlineData("const a = []; a.push(a); a.join()")]
    [InlineData("'x'.repeat(1e9)")]
    [InlineData("'x'.padStart(4000000).padEnd(8000000).repeat(2)")]
    [InlineData("/(a+)+$/.test('aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!')")]
    public void Evaluate_hostile_script_is_stopped(string script) => Assert.ThrowsAny<Exception>(() => Run(script));

    [Theory]
    [InlineData("while (true) {}", "a loop ('while')", 0)]
    [InlineData("[1].map(x => { return x })", "a function body", 13)]
    [InlineData("`${(function () { return 1 })()}`", "a function body", 4)]
    public void Parse_loop_or_function_body_is_named_as_unpublishable(string script, string construct, int offset) =>
        Assert.Equal((construct, offset), Assert.Single(Script.Parse(script, new NoNames()).Unpublishable));

    [Fact]
    public void Parse_script_nested_too_deep_is_refused() =>
        Assert.Throws<ScriptSyntaxException>(() => Run(new string('(', 100_000) + "1" + new string(')', 100_000)));

    private static WorkflowValue Run(string script) => Script.Parse(script, new NoNames()).Evaluate(new ScriptRun { Host = new NoHost() });

    private sealed class NoNames : IScriptNames
    {
        public HostBinding? Function(string name) => null;

        public object? Variable(string name) => null;
    }

    private sealed class NoHost : IScriptHost
    {
        public double Now => 0;

        public WorkflowValue Call(HostFunction function, object? bound, WorkflowValue[] arguments) => default;
    }
}
