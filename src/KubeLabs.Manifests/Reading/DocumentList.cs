using System.Collections.Immutable;

namespace KubeLabs.Manifests;

/// <summary>Collects the documents of a text and numbers them as kubectl counts them: without the empty ones.</summary>
internal sealed class DocumentList(Source source, ManifestLimits limits)
{
    private readonly ImmutableArray<ManifestDocument>.Builder _documents = ImmutableArray.CreateBuilder<ManifestDocument>();

    /// <summary>What the whole text may cost.</summary>
    public ReadingBudget Budget { get; } = new(limits);

    /// <summary>How many documents there are so far, a list counted once.</summary>
    public int Count { get; private set; }

    /// <summary>Adds a document, a list as its items. Returns false once there are too many documents.</summary>
    public bool Add(Node? root, ImmutableArray<Problem> problems, Position start)
    {
        if (root is null or { IsNull: true } && problems.IsEmpty) return true;
        if (_documents.Count >= limits.Documents) return TooMany(start);
        var items = root is null ? null : ListItems.Of(root);
        if (items is { } found) AddItems(found, problems);
        else _documents.Add(new(source, Count, root, problems));
        Count++;
        return true;
    }

    public ImmutableArray<ManifestDocument> ToImmutable() => _documents.ToImmutable();

    private void AddItems(ImmutableArray<Node> items, ImmutableArray<Problem> problems)
    {
        foreach (var item in items)
        {
            if (_documents.Count >= limits.Documents)
            {
                TooMany(item.Position);
                return;
            }

            _documents.Add(new(source, Count, item, problems));
            problems = [];
        }
    }

    private bool TooMany(Position at)
    {
        _documents.Add(new(source, -1, null, [LimitProblems.Documents(at, limits.Documents)]));
        return false;
    }
}
