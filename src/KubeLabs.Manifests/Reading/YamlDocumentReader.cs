using System.Collections.Immutable;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace KubeLabs.Manifests;

/// <summary>Builds the tree of the first document of one chunk from the events of the parser.</summary>
internal sealed class YamlDocumentReader(Source source, DocumentChunk chunk, ReadingBudget budget)
{
    private const int MaxWarnings = 100;
    private readonly Parser _parser = new(new Scanner(new StringReader(source.Text[chunk.Start..chunk.End]), skipComments: true));
    private readonly Dictionary<string, YamlAnchor> _anchors = new(StringComparer.Ordinal);
    private readonly ImmutableArray<Problem>.Builder _problems = ImmutableArray.CreateBuilder<Problem>();
    private readonly AliasGuard _guard = new();

    // How many nodes were built, aliases expanded, and how deep the last one is: what an anchor stands for.
    private long _built;
    private int _height;

    /// <summary>The tree, or null where there is none; the problems say whether that is an error.</summary>
    public (Node? Root, ImmutableArray<Problem> Problems) Read()
    {
        Node? root = null;
        try
        {
            root = Root();
        }
        catch (YamlException exception)
        {
            _problems.Add(YamlProblems.Of(exception, source, chunk));
        }
        catch (Exception exception) when (exception is ArgumentException or InvalidOperationException or FormatException or OverflowException)
        {
            // The parser lets some of its own faults through on malformed tags and directives.
            _problems.Add(YamlProblems.Broken(source, chunk));
        }

        return (_problems.Count > 0 && _problems.Any(p => p.Severity == Severity.Error) ? null : root, _problems.ToImmutable());
    }

    private Node? Root()
    {
        if (YamlProblems.Directive(source, chunk) is { } directive) return Fail(directive);
        _parser.MoveNext();
        _parser.MoveNext();
        if (_parser.Current is not DocumentStart) return null;
        _parser.MoveNext();
        var root = Value(1);
        if (root is not null) End();
        return root;
    }

    // Kubernetes reads one document of a chunk and never looks at what follows it.
    private void End()
    {
        try
        {
            _parser.MoveNext();
        }
        catch (YamlException exception) when (exception.Message.Contains("<document end>", StringComparison.Ordinal) && !IsColon(exception))
        {
            Add(YamlProblems.Ignored(At(exception.Start)));
        }
    }

    private bool IsColon(YamlException exception)
    {
        var at = chunk.Start + exception.Start.Index;
        return at < chunk.End && source.Text[(int)at] == ':';
    }

    private Node? Value(int depth)
    {
        if (depth > budget.Limits.Depth) return Fail(LimitProblems.Depth(At(_parser.Current!.Start), budget.Limits.Depth));
        if (!Count(1)) return null;
        _height = 1;
        switch (_parser.Current)
        {
            case NodeEvent { Anchor.IsEmpty: false } named when !IsName(named.Anchor.Value):
                return Fail(YamlProblems.AnchorName(named.Anchor.Value, At(named.Start)));
            case Scalar scalar: return Anchored(scalar, Scalar(scalar));
            case AnchorAlias alias: return Alias(alias, depth);
            case MappingStart or SequenceStart: return Collection((NodeEvent)_parser.Current, depth);
            default: return Fail(YamlProblems.Broken(source, chunk));
        }
    }

    private Node? Collection(NodeEvent start, int depth)
    {
        var anchor = Open(start);
        var before = _built - 1;
        Node? node = start is MappingStart ? Mapping(start, depth) : Sequence(start, depth);
        if (anchor is null || node is null) return node;
        (anchor.Node, anchor.Size, anchor.Height) = (node, _built - before, _height);
        return node;
    }

    private SequenceNode? Sequence(NodeEvent start, int depth)
    {
        var items = ImmutableArray.CreateBuilder<Node>();
        var height = 0;
        while (_parser.MoveNext() && _parser.Current is not SequenceEnd)
        {
            if (Value(depth + 1) is not { } item) return null;
            height = Math.Max(height, _height);
            items.Add(item);
        }

        _height = height + 1;
        return new SequenceNode(At(start.Start), items.DrainToImmutable());
    }

    private MappingNode? Mapping(NodeEvent start, int depth)
    {
        var builder = new MappingBuilder();
        var height = 0;
        while (_parser.MoveNext() && _parser.Current is not MappingEnd)
        {
            if (!Entry(builder, depth)) return null;
            height = Math.Max(height, _height);
        }

        _height = height + 1;
        return builder.Build(At(start.Start));
    }

    private bool Entry(MappingBuilder builder, int depth)
    {
        var at = At(_parser.Current!.Start);
        var isMerge = _parser.Current is Scalar { Value: "<<" } written && IsMerge(written);
        var key = isMerge ? "<<" : Key(depth);
        if (key is null) return false;
        _parser.MoveNext();
        if (isMerge) return Merge(builder, depth);
        if (Value(depth + 1) is not { } value) return false;
        if (builder.Add(new(key, at, value)) is { } first) Add(YamlProblems.Duplicate(key, first.KeyPosition, at));
        return true;
    }

    private string? Key(int depth)
    {
        var at = At(_parser.Current!.Start);
        if (_parser.Current is Scalar scalar && Resolve(scalar) is { Error: null } resolved)
        {
            if (!Count(1)) return null;
            Anchored(scalar, new ScalarNode(at, resolved.Kind, resolved.Text, scalar.Value));
            if (resolved.IsFloat) return GoNumber.Key(resolved.Number);
            if (resolved.Kind != ScalarKind.Null) return resolved.Text;
        }
        else if (_parser.Current is AnchorAlias alias && Alias(alias, depth) is ScalarNode { IsNull: false } named)
        {
            return named.Text;
        }

        if (!_problems.Any(p => p.Severity == Severity.Error)) Fail(YamlProblems.Key(at));
        return null;
    }

    private bool Merge(MappingBuilder builder, int depth)
    {
        var at = At(_parser.Current!.Start);
        var isAlias = _parser.Current is AnchorAlias;
        if (Value(depth + 1) is not { } value) return false;
        if (value is MappingNode mapping) return Merge(builder, mapping, at);
        if (value is not SequenceNode list || isAlias) return Fail(YamlProblems.Merge(at)) is not null;
        for (var i = list.Values.Length - 1; i >= 0; i--)
        {
            if (list.Values[i] is not MappingNode item) return Fail(YamlProblems.Merge(at)) is not null;
            Merge(builder, item, at);
        }

        return true;
    }

    private bool Merge(MappingBuilder builder, MappingNode mapping, Position at)
    {
        if (!Count(mapping.Values.Length)) return false;
        foreach (var entry in mapping.Values)
        {
            if (builder.Merge(entry) is { } written) Add(YamlProblems.MergedOver(entry.Key, written.KeyPosition, at));
        }

        return true;
    }

    private Node? Alias(AnchorAlias alias, int depth)
    {
        var at = At(alias.Start);
        var name = alias.Value.Value;
        if (!IsName(name)) return Fail(YamlProblems.AnchorName(name, at));
        if (!_anchors.TryGetValue(name, out var anchor)) return Fail(YamlProblems.UnknownAnchor(name, at));
        if (anchor.Node is null) return Fail(YamlProblems.ContainsItself(name, at));
        if (depth + anchor.Height - 1 > budget.Limits.Depth) return Fail(LimitProblems.Depth(at, budget.Limits.Depth));
        if (!Count(anchor.Size)) return null;
        if (!_guard.Alias(anchor.Size)) return Fail(YamlProblems.Aliasing(at));
        _height = anchor.Height;
        return anchor.Node;
    }

    private Node? Scalar(Scalar scalar)
    {
        var resolved = Resolve(scalar);
        var at = At(scalar.Start);
        return resolved.Error is null
            ? new ScalarNode(at, resolved.Kind, resolved.Text, scalar.Value)
            : Fail(YamlProblems.Value(resolved.Error, scalar.Value, at));
    }

    private static YamlScalar Resolve(Scalar scalar)
    {
        if (!scalar.Tag.IsEmpty && !scalar.Tag.IsNonSpecific) return YamlScalar.Tagged(scalar.Tag.Value, scalar.Value);
        return scalar.Style == ScalarStyle.Plain || scalar.Tag.IsNonSpecific
            ? YamlScalar.Plain(scalar.Value)
            : new(ScalarKind.String, scalar.Value);
    }

    private static bool IsMerge(Scalar scalar) =>
        scalar.Tag.IsEmpty ? scalar.Style == ScalarStyle.Plain : scalar.Tag.IsNonSpecific || scalar.Tag.Value == "tag:yaml.org,2002:merge";

    // What libyaml allows; YAML 1.2 allows more.
    private static bool IsName(string name)
    {
        foreach (var c in name)
        {
            if (!char.IsAsciiLetterOrDigit(c) && c is not ('-' or '_')) return false;
        }

        return true;
    }

    private YamlAnchor? Open(NodeEvent node)
    {
        if (node.Anchor.IsEmpty) return null;
        var anchor = new YamlAnchor();
        _anchors[node.Anchor.Value] = anchor;
        return anchor;
    }

    private Node? Anchored(Scalar scalar, Node? node)
    {
        if (Open(scalar) is { } anchor) (anchor.Node, anchor.Size, anchor.Height) = (node, 1, 1);
        return node;
    }

    private bool Count(long nodes)
    {
        _built += nodes;
        if (nodes == 1) _guard.Written();
        if (budget.Take(nodes)) return true;
        Fail(LimitProblems.Nodes(At(_parser.Current!.Start), budget.Limits.Nodes));
        return false;
    }

    // A learner reads a few warnings; a hostile text could have a million.
    private void Add(Problem warning)
    {
        if (_problems.Count < MaxWarnings) _problems.Add(warning);
    }

    private Node? Fail(Problem problem)
    {
        _problems.Add(problem);
        return null;
    }

    private Position At(in Mark mark) => new(source, chunk.Line + (int)mark.Line - 1, (int)mark.Column);
}
