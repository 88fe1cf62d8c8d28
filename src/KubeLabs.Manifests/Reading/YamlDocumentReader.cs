using System.Collections.Immutable;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace KubeLabs.Manifests;

/// <summary>Builds the tree of the first document of one chunk from the events of the parser.</summary>
internal sealed class YamlDocumentReader
{
    private readonly Source _source;
    private readonly DocumentChunk _chunk;
    private readonly string _text;
    private readonly ReadingBudget _budget;
    private const int MaxWarnings = 100;
    private readonly Scanner _scanner;
    private readonly Parser _parser;
    private readonly Dictionary<string, YamlAnchor> _anchors = new(StringComparer.Ordinal);
    private readonly ImmutableArray<Problem>.Builder _problems = ImmutableArray.CreateBuilder<Problem>();
    private readonly AliasGuard _guard = new();

    // How many nodes were built, aliases expanded, and how deep the last one is: what an anchor stands for.
    private long _built;
    private int _flow;
    private int _height;

    /// <param name="source">The text, for places.</param>
    /// <param name="chunk">Which document of it.</param>
    /// <param name="text">The document as it is parsed.</param>
    /// <param name="budget">What it may cost.</param>
    public YamlDocumentReader(Source source, DocumentChunk chunk, string text, ReadingBudget budget)
    {
        (_source, _chunk, _text, _budget) = (source, chunk, text, budget);
        _scanner = new(new StringReader(text), skipComments: true);
        _parser = new(_scanner);
    }

    /// <summary>What the parser refused, or null.</summary>
    public YamlException? Fault { get; private set; }

    /// <summary>How many nodes were built.</summary>
    public long Built => _built;

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
            Fault = exception;
            _problems.Add(YamlProblems.Of(exception, _scanner.CurrentPosition, _source, _chunk, _text));
        }
        catch (Exception fault) when (fault is ArgumentException or InvalidOperationException or FormatException or OverflowException)
        {
            // The parser lets some of its own faults through on malformed tags and directives.
            _problems.Add(YamlProblems.Broken(_source, _chunk));
        }

        return (_problems.Count > 0 && _problems.Any(p => p.Severity == Severity.Error) ? null : root, _problems.ToImmutable());
    }

    private Node? Root()
    {
        if (YamlProblems.Directive(_source, _chunk) is { } directive) return Fail(directive);
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
        var at = exception.Start.Index;
        return at < _text.Length && _text[(int)at] == ':';
    }

    private Node? Value(int depth)
    {
        if (depth > _budget.Limits.Depth) return Fail(LimitProblems.Depth(At(_parser.Current!.Start), _budget.Limits.Depth));
        if (!Count(1)) return null;
        _height = 1;
        if (Refused(_parser.Current!) is { } refused) return Fail(refused);
        switch (_parser.Current)
        {
            case NodeEvent { Anchor.IsEmpty: false } named when !LibyamlRules.IsAnchorName(named.Anchor.Value):
                return Fail(YamlProblems.AnchorName(named.Anchor.Value, At(named.Start)));
            case Scalar scalar: return Anchored(scalar, Scalar(scalar));
            case AnchorAlias alias: return Alias(alias, depth);
            case MappingStart or SequenceStart: return Collection((NodeEvent)_parser.Current, depth);
            default: return Fail(YamlProblems.Broken(_source, _chunk));
        }
    }

    private Problem? Refused(ParsingEvent node)
    {
        if (_flow > 0) return node is Scalar scalar && LibyamlRules.HasQuestionMark(scalar) ? SyntaxAdvice.Flow(At(node.Start)) : null;
        if (node is Scalar && node.Start.Index == node.End.Index) return null;
        var index = (int)node.Start.Index;
        var tab = LibyamlRules.TabBefore(_text, index - (int)node.Start.Column + 1, index);
        return tab > 0 ? SyntaxAdvice.Tabs(At(node.Start) with { Column = tab }) : null;
    }

    private Node? Collection(NodeEvent start, int depth)
    {
        var anchor = Open(start);
        var before = _built - 1;
        var isFlow = start is MappingStart { Style: MappingStyle.Flow } or SequenceStart { Style: SequenceStyle.Flow };
        if (isFlow) _flow++;
        Node? node = start is MappingStart ? Mapping(start, depth) : Sequence(start, depth);
        if (isFlow) _flow--;
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
        var isFlow = start is MappingStart { Style: MappingStyle.Flow };
        var before = -1;
        while (_parser.MoveNext() && _parser.Current is not MappingEnd)
        {
            if (isFlow && before >= 0 && Misses(',', before)) return null;
            if (!Entry(builder, depth, isFlow)) return null;
            before = (int)_parser.Current!.End.Index;
            height = Math.Max(height, _height);
        }

        _height = height + 1;
        return builder.Build(At(start.Start));
    }

    // The parser overlooks a missing comma or colon in braces where scalars stand side by side.
    private bool Misses(char indicator, int from)
    {
        var to = (int)_parser.Current!.Start.Index;
        if (to <= from || LibyamlRules.HasIndicator(_text.AsSpan(from, to - from), indicator)) return false;
        Fail(SyntaxAdvice.Flow(At(_parser.Current.Start)));
        return true;
    }

    private bool Entry(MappingBuilder builder, int depth, bool isFlow)
    {
        var at = At(_parser.Current!.Start);
        var isMerge = ScalarEvents.IsMerge(_parser.Current);
        var key = isMerge ? "<<" : Key(depth);
        if (key is null) return false;
        var end = (int)_parser.Current!.End.Index;
        _parser.MoveNext();
        if (isFlow && _parser.Current is not Scalar { Value: "", Style: ScalarStyle.Plain } && Misses(':', end)) return false;
        if (isMerge) return Merge(builder, depth);
        if (Value(depth + 1) is not { } value) return false;
        if (builder.Add(new(key, at, value)) is { } first) Add(YamlProblems.Duplicate(key, first.KeyPosition, at));
        return true;
    }

    private string? Key(int depth)
    {
        var at = At(_parser.Current!.Start);
        if (_parser.Current is Scalar scalar && ScalarEvents.Resolve(scalar) is { Error: null } resolved)
        {
            if (!Count(1)) return null;
            Anchored(scalar, new ScalarNode(at, resolved.Kind, resolved.Text, scalar.Value));
            if (resolved.IsFloat) return GoNumber.Key(resolved.Number);
            if (resolved.Kind != ScalarKind.Null && !resolved.IsUnsigned) return resolved.Text;
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
        if (!LibyamlRules.IsAnchorName(name)) return Fail(YamlProblems.AnchorName(name, at));
        if (!_anchors.TryGetValue(name, out var anchor)) return Fail(YamlProblems.UnknownAnchor(name, at));
        if (anchor.Node is null) return Fail(YamlProblems.ContainsItself(name, at));
        if (depth + anchor.Height - 1 > _budget.Limits.Depth) return Fail(LimitProblems.Depth(at, _budget.Limits.Depth));
        if (!Count(anchor.Size)) return null;
        if (!_guard.Alias(anchor.Size)) return Fail(YamlProblems.Aliasing(at));
        _height = anchor.Height;
        return anchor.Node;
    }

    private Node? Scalar(Scalar scalar)
    {
        var resolved = ScalarEvents.Resolve(scalar);
        var at = At(scalar.Start);
        return resolved.Error is null
            ? new ScalarNode(at, resolved.Kind, resolved.Text, scalar.Value)
            : Fail(YamlProblems.Value(resolved.Error, scalar.Value, at));
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
        if (_budget.Take(nodes)) return true;
        Fail(LimitProblems.Nodes(At(_parser.Current!.Start), _budget.Limits.Nodes));
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

    private Position At(in Mark mark) => new(_source, _chunk.Line + (int)mark.Line - 1, (int)mark.Column);
}
