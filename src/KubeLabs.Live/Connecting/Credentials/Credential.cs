namespace KubeLabs.Live;

/// <summary>Who a request says it comes from. A class, so that nothing prints what it holds.</summary>
internal sealed class Credential(string? authorization, ClientCertificate? certificate)
{
    /// <summary>The header <c>Authorization</c>, or null.</summary>
    public string? Authorization => authorization;

    /// <summary>The certificate to show, or null.</summary>
    public ClientCertificate? Certificate => certificate;

    /// <summary>Nobody.</summary>
    public static Credential None { get; } = new(null, null);

    /// <summary>The value of the header for a token.</summary>
    public static string Bearer(string token) => "Bearer " + token;
}
