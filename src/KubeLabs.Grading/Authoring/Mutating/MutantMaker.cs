using KubeLabs.ApiServer;
using KubeLabs.Manifests;

namespace KubeLabs.Grading;

/// <summary>Makes the mutants of a solution: each document, changed in every single place.</summary>
/// <param name="ns">The namespace of objects that name none.</param>
internal sealed class MutantMaker(string ns)
{
    /// <summary>All mutants, in the order of the places.</summary>
    public IEnumerable<Mutant> Of(AuthoredAnswer solution)
    {
        var files = solution.Submission.Files;
        for (var file = 0; file < files.Length; file++)
        {
            for (var index = 0; index < files[file].Documents.Length; index++)
            {
                foreach (var mutant in OfDocument(solution, file, index)) yield return mutant;
            }
        }
    }

    private IEnumerable<Mutant> OfDocument(AuthoredAnswer solution, int file, int index)
    {
        var document = solution.Submission.Files[file].Documents[index];
        if (document.Root is not MappingNode root) return [];
        var (kind, name) = (root["kind"]?.AsString() ?? "", root["metadata"]?["name"]?.AsString() ?? "");
        var type = SchemaCatalog.BuiltIn.Find(GroupVersionKind.Of(root["apiVersion"]?.AsString() ?? "", kind));
        var about = new ObjectName(kind, name, root["metadata"]?["namespace"]?.AsString() ?? ns);
        return TreeEdits.Of(root, FieldContext.Of(type), FieldPath.Root)
            .Select(edit => new Mutant(solution, about, edit,
                With(solution.Submission, file, index, document with { Root = edit.Result })));
    }

    private static Submission With(Submission submission, int file, int index, ManifestDocument document)
    {
        var changed = submission.Files[file];
        changed = changed with { Documents = changed.Documents.SetItem(index, document) };
        return submission with { Files = submission.Files.SetItem(file, changed) };
    }
}
