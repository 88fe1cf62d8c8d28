using System.Collections.Immutable;
using KubeLabs.ApiServer;
using KubeLabs.Manifests;

namespace KubeLabs.Grading;

/// <summary>Reads an <c>exercise.yaml</c> strictly: what is unknown, missing or contradictory is a problem with its place.</summary>
internal sealed class ExerciseReader
{
    // In the order of the enumeration Level.
    private static readonly string[] _levels = ["beginner", "intermediate", "advanced"];
    private readonly ParameterReader _reader = new();

    /// <summary>What is wrong.</summary>
    public IReadOnlyList<Problem> Problems => _reader.Problems;

    /// <summary>Reads the one document of an exercise; null where it is wrong.</summary>
    public Exercise? Read(ImmutableArray<ManifestDocument> documents, ExerciseFolder folder)
    {
        foreach (var document in documents.Skip(1))
            _reader.Report(document.Root!, "one document is expected in this file", "이 파일에는 문서가 하나만 있어야 합니다");
        return Read(documents[0].Root!, folder);
    }

    private Exercise? Read(Node root, ExerciseFolder folder)
    {
        _reader.KnownKeys(root, "apiVersion", "kind", "metadata", "spec");
        Equal(root, "apiVersion", "kubelabs.dev/v1");
        Equal(root, "kind", "Exercise");
        var name = Name(root, folder);
        if (_reader.Required(root, "spec") is not { } spec) return null;
        _reader.KnownKeys(spec, "title", "level", "minutes", "notes", "namespace", "passMark", "mayChange", "free", "withoutAdmission",
            "criteria");
        var title = _reader.Localized(_reader.Required(spec, "title"));
        var level = ReadLevel(_reader.Required(spec, "level"));
        var minutes = _reader.Number(_reader.Required(spec, "minutes"), 1, 600);
        var ns = spec["namespace"] is { } own ? _reader.Text(own) ?? "" : "default";
        var exercise = new Exercise(
            name ?? "",
            folder.Topic,
            title ?? default,
            level,
            minutes ?? 0,
            Texts(spec["notes"]),
            ns,
            spec["passMark"] is { } mark ? _reader.Number(mark, 1, 100) ?? 100 : 100,
            MayChangeReader.Read(spec["mayChange"], ns, _reader),
            new CriteriaReader(_reader).Read(_reader.Required(spec, "criteria")))
        {
            Free = FreeReader.Read(spec["free"], _reader),
            WithoutAdmission = ReadAdmission(spec["withoutAdmission"]),
        };
        return _reader.Problems.Count > 0 ? null : exercise;
    }

    private string? Name(Node root, ExerciseFolder folder)
    {
        if (_reader.Required(root, "metadata") is not { } metadata) return null;
        _reader.KnownKeys(metadata, "name");
        var node = _reader.Required(metadata, "name");
        var name = _reader.Text(node);
        if (name is not null && name != folder.Id)
        {
            _reader.Report(node!, $"the name must be that of the folder, {folder.Id}", $"이름이 폴더 이름({folder.Id}) 그대로여야 합니다");
        }

        return name;
    }

    private void Equal(Node root, string key, string value)
    {
        if (_reader.Required(root, key) is not { } node || node.AsString() == value) return;
        _reader.Report(node, $"{value} is expected here", $"여기에는 {value} 값이 와야 합니다");
    }

    private Level ReadLevel(Node? node)
    {
        if (node is null) return Level.Beginner;
        return ParameterTypes.OneOf(_levels).Read(node, _reader) is (true, var name) ? (Level)Array.IndexOf(_levels, name) : Level.Beginner;
    }

    private ImmutableArray<string> ReadAdmission(Node? node)
    {
        string[] names = [.. AdmissionChain.Mutating.Concat(AdmissionChain.Validating).Select(step => step.Name).Distinct()];
        return node is not null && ParameterTypes.ListOf(ParameterTypes.OneOf(names)).Read(node, _reader) is (true, var off) ? off : [];
    }

    private ImmutableArray<string> Texts(Node? node) =>
        node is not null && ParameterTypes.Texts.Read(node, _reader) is (true, var texts) ? texts : [];
}
