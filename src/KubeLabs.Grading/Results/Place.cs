using KubeLabs.Manifests;

namespace KubeLabs.Grading;

/// <summary>A place to look at, in what the learner wrote.</summary>
/// <param name="File">The file as the learner named it.</param>
/// <param name="Line">The line, counted from 1; 0 for the file as a whole.</param>
/// <param name="Column">The column, counted from 1; 0 for the file as a whole.</param>
/// <param name="Path">The field, as the API server prints it; empty for the document as a whole.</param>
public sealed record Place(string File, int Line, int Column, string Path)
{
    private Source? _source;

    /// <summary>The line itself, or null where it is not known. It is looked up on each call.</summary>
    public string? Excerpt => Line > 0 ? _source?.Line(Line) : null;

    /// <summary>The place of a position in the submission; null for every other position.</summary>
    public static Place? Of(Position position, string path) => position.IsInSubmission
        ? new(position.Source!.Name, position.Line, position.Column, path) { _source = position.Source }
        : null;

    /// <summary>The place of a field: the nearest node on the way to it that stands in the submission, or null where none does.</summary>
    public static Place? Of(KubeObject item, FieldPath path)
    {
        var nearest = default(Position);
        for (var at = path; at is not null; at = at.Parent)
        {
            var (node, found) = at.Nearest(item.Root);
            if (found && node.Position.IsInSubmission)
            {
                nearest = node.Position;
                break;
            }
        }

        return Of(nearest, path.ToString());
    }

    /// <summary>Whether two places are the same, whatever their texts were read from.</summary>
    public bool Equals(Place? other) => other is not null && (File, Line, Column, Path) == (other.File, other.Line, other.Column, other.Path);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(File, Line, Column, Path);
}
