using System.Globalization;
using System.Net;
using System.Text;
using AdControl.Workflows.Flow;
using AdControl.Workflows.Running;

namespace AdControl.Workflows.Drawing;

/// <summary>A workflow as a drawing: activities in layers, in the order in which they can run, and the connections between them.</summary>
/// <remarks>Activities bear what their author calls them; the title of each says its id and type. Whoever cannot see the drawing is read its description: every activity, and where it leads.</remarks>
public static class WorkflowDiagram
{
    private const int Width = 180, Height = 44, Across = 70, Down = 28, Margin = 24;

    /// <summary>The drawing as a whole SVG document. The outermost flowchart is drawn; a workflow without one is drawn as a chain.</summary>
    public static string Svg(WorkflowProgram program)
    {
        var root = program.Root.Children[0];
        var places = Places(root, root.Compiled as FlowGraph);
        var width = 2 * Margin + places.Select(p => p.X + Width).DefaultIfEmpty(Width).Max();
        var height = 2 * Margin + places.Select(p => p.Y + Height).DefaultIfEmpty(Height).Max();
        var svg = new StringBuilder();
        var name = $"workflow-{IdPart(program.Definition.DefinitionId)}";
        svg.Append(CultureInfo.InvariantCulture, $"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width} {height}\" width=\"{width}\" height=\"{height}\" font-family=\"sans-serif\" font-size=\"12\" role=\"img\" aria-labelledby=\"{name}-title\" aria-describedby=\"{name}-desc\">\n");
        svg.Append(CultureInfo.InvariantCulture, $"<title id=\"{name}-title\">{WebUtility.HtmlEncode(program.Definition.Name)}</title>\n");
        svg.Append(CultureInfo.InvariantCulture, $"<desc id=\"{name}-desc\">{WebUtility.HtmlEncode(WorkflowOutline.InWords(program))}</desc>\n");
        svg.Append(CultureInfo.InvariantCulture, $"<defs><marker id=\"{name}-arrow\" viewBox=\"0 0 8 8\" refX=\"8\" refY=\"4\" markerWidth=\"8\" markerHeight=\"8\" orient=\"auto\"><path d=\"M0 0 8 4 0 8z\" fill=\"#57606a\"/></marker></defs>\n");
        if (root.Compiled is FlowGraph graph)
            foreach (var connection in graph.Connections) AppendArrow(svg, name, places, connection);
        else
            for (var i = 1; i < root.Children.Count; i++) AppendArrow(svg, name, places, new FlowConnection(i - 1, "Done", i, false));
        for (var i = 0; i < places.Length; i++) AppendBox(svg, root.Children.Count == 0 ? root : root.Children[i], places[i]);
        return svg.Append("</svg>\n").ToString();
    }

    private static (int X, int Y)[] Places(Node root, FlowGraph? graph)
    {
        if (root.Children.Count == 0) return [(0, 0)];
        var layers = graph is null ? [.. Enumerable.Range(0, root.Children.Count)] : Layers(graph);
        var rows = new Dictionary<int, int>();
        var places = new (int X, int Y)[layers.Length];
        for (var i = 0; i < layers.Length; i++)
        {
            var row = rows.GetValueOrDefault(layers[i]);
            rows[layers[i]] = row + 1;
            places[i] = (layers[i] * (Width + Across), row * (Height + Down));
        }
        return places;
    }

    // The longest way from the start, over connections that do not lead back.
    private static int[] Layers(FlowGraph graph)
    {
        var layers = new int[graph.Inbound.Length];
        var left = graph.ForwardCount.ToArray();
        var open = new Queue<int>(Enumerable.Range(0, left.Length).Where(i => left[i] == 0));
        while (open.TryDequeue(out var at))
        {
            foreach (var index in graph.Outbound[at])
            {
                var connection = graph.Connections[index];
                if (connection.IsBack) continue;
                layers[connection.Target] = Math.Max(layers[connection.Target], layers[at] + 1);
                if (--left[connection.Target] == 0) open.Enqueue(connection.Target);
            }
        }
        return layers;
    }

    private static void AppendArrow(StringBuilder svg, string name, (int X, int Y)[] places, FlowConnection connection)
    {
        var (fromX, fromY) = (places[connection.Source].X + Margin + Width, places[connection.Source].Y + Margin + Height / 2);
        var (toX, toY) = (places[connection.Target].X + Margin, places[connection.Target].Y + Margin + Height / 2);
        var bend = connection.IsBack ? 120 : 40;
        var lift = connection.IsBack ? -60 : 0;
        svg.Append(CultureInfo.InvariantCulture, $"<path d=\"M{fromX} {fromY}C{fromX + bend} {fromY + lift} {toX - bend} {toY + lift} {toX} {toY}\" fill=\"none\" stroke=\"#57606a\"{(connection.IsBack ? " stroke-dasharray=\"5 3\"" : "")} marker-end=\"url(#{name}-arrow)\"/>\n");
        if (connection.Port != "Done")
            svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{(fromX + toX) / 2}\" y=\"{(fromY + toY) / 2 - 5 + lift}\" text-anchor=\"middle\" fill=\"#57606a\">{WebUtility.HtmlEncode(connection.Port)}</text>\n");
    }

    private static void AppendBox(StringBuilder svg, Node node, (int X, int Y) place)
    {
        var (x, y) = (place.X + Margin, place.Y + Margin);
        svg.Append(CultureInfo.InvariantCulture, $"<g><title>{WebUtility.HtmlEncode(node.Label == node.Id ? $"{node.Id} ({node.Type.Name})" : $"{node.Label} – {node.Id} ({node.Type.Name})")}</title><rect x=\"{x}\" y=\"{y}\" width=\"{Width}\" height=\"{Height}\" rx=\"6\" fill=\"#f6f8fa\" stroke=\"#57606a\"/>");
        svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{x + 10}\" y=\"{y + 18}\" font-weight=\"bold\">{WebUtility.HtmlEncode(Short(node.Label))}</text>");
        svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{x + 10}\" y=\"{y + 34}\" fill=\"#57606a\">{WebUtility.HtmlEncode(Short(node.Type.Name))}</text></g>\n");
    }

    // An id of the drawing, unlike that of another one on the same page.
    private static string IdPart(string text) => string.Concat(text.Select(c => char.IsAsciiLetterOrDigit(c) ? c : '-'));

    private static string Short(string text) => text.Length <= 24 ? text : text[..23] + "…";
}
