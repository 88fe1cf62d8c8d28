namespace KubeLabs.Grading;

/// <summary>Container image names, as the container runtimes complete them.</summary>
internal static class ImageReference
{
    private const string Hub = "docker.io";

    /// <summary>
    /// The full name: <c>nginx</c> becomes <c>docker.io/library/nginx:latest</c>. Source: the distribution project's reference grammar.
    /// </summary>
    public static string Normalize(string image)
    {
        var slash = image.IndexOf('/', StringComparison.Ordinal);
        var first = slash < 0 ? "" : image[..slash];
        var hasHost = first.Contains('.', StringComparison.Ordinal) || first.Contains(':', StringComparison.Ordinal) || first == "localhost";
        var host = hasHost ? first : Hub;
        var rest = hasHost ? image[(slash + 1)..] : image;
        if (host == "index.docker.io") host = Hub;
        if (host == Hub && !rest.Contains('/', StringComparison.Ordinal)) rest = $"library/{rest}";
        var isTagged = rest.Contains('@', StringComparison.Ordinal) || rest.LastIndexOf(':') > rest.LastIndexOf('/');
        return isTagged ? $"{host}/{rest}" : $"{host}/{rest}:latest";
    }
}
