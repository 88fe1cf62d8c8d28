using System.Collections.Immutable;
using System.Globalization;
using KubeLabs.Cel;
using KubeLabs.Manifests;

namespace KubeLabs.ApiServer;

/// <summary>A list of <c>x-kubernetes-list-type: set</c>: its order does not count, and what is added joins it once.</summary>
internal sealed class RuleSetList(ImmutableArray<Node> nodes, StructuralSchema items, ImmutableArray<CelValue> appended)
    : RuleList(nodes, items, appended)
{
    protected override bool? EqualTo(CelContext context, CelList other)
    {
        if (Count != other.Count) return false;
        var own = Keys();
        for (var i = 0; i < other.Count; i++)
        {
            if (!context.Work(1) || Key(other[i]) is not { } key || !own.Contains(key)) return false;
        }

        return true;
    }

    protected override CelList Append(CelContext context, CelList other)
    {
        var known = Keys();
        var joined = Appended.ToBuilder();
        for (var i = 0; i < other.Count; i++)
        {
            if (Key(other[i]) is not { } key || known.Add(key)) joined.Add(other[i]);
        }

        return new RuleSetList(Nodes, Items, joined.ToImmutable());
    }

    private HashSet<string> Keys()
    {
        var keys = new HashSet<string>(StringComparer.Ordinal);
        foreach (var node in Nodes) keys.Add(Key(node));
        foreach (var value in Appended) keys.Add(Key(value) ?? "");
        return keys;
    }

    // A whole number that is written in the object is an integer, whatever the schema says; the same number as a value of it is none.
    private static string Key(Node node) => node switch
    {
        ScalarNode { Kind: ScalarKind.String } text => $"s{text.Text}",
        ScalarNode { Kind: ScalarKind.Integer, Integer: { } whole } => Key(whole),
        ScalarNode { Kind: ScalarKind.Integer or ScalarKind.Float } number =>
            double.TryParse(number.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) ? Key(value) : "f",
        ScalarNode scalar => scalar.Text,
        _ => "",
    };

    private static string? Key(CelValue value) => value switch
    {
        CelString text => $"s{text.Value}",
        CelInt number => Key(number.Value),
        CelDouble number => Key(number.Value),
        CelBool flag => flag.Value ? "true" : "false",
        _ => null,
    };

    private static string Key(long number) => string.Create(CultureInfo.InvariantCulture, $"i{number}");

    private static string Key(double number) => string.Create(CultureInfo.InvariantCulture, $"f{number:R}");
}
