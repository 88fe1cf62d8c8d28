using KubeLabs.ApiServer;
using KubeLabs.Manifests;

namespace KubeLabs.Grading;

/// <summary>The image that a container must run, however it is written.</summary>
/// <param name="Image">The image.</param>
internal sealed record ImageAspect(string Image) : ContainerAspect
{
    /// <summary>How it is read from an exercise file.</summary>
    public static ParameterType<ImageAspect> Type { get; } = new("image", (node, reader) =>
    {
        if (node.AsString() is { } text && ImageReference.TryParse(text, out _)) return (true, new(text));
        reader.Report(node, "an image is expected here", "여기에는 이미지가 와야 합니다");
        return (false, null!);
    });

    /// <inheritdoc/>
    public override IEnumerable<Finding> Explain(ContainerSubject subject)
    {
        var found = subject.Container.Node["image"]?.AsString() ?? "";
        if (ImageReference.TryParse(found, out var own) && ImageReference.TryParse(Image, out var asked) && own == asked) yield break;
        yield return subject.About(new Finding(new LocalizedText(
            $"container {subject.Name} runs another image", $"컨테이너 {subject.Name}의 이미지가 다릅니다"))
        {
            Expected = LocalizedText.Same(Image),
            Found = Values.Show(subject.Container.Node["image"]),
        }, subject.Field("image"));
    }
}
