using Crm.Core.Platform.Records;

namespace Crm.Core.Features.Imports;

/// <summary>
/// What Google and Outlook contacts, HubSpot, Salesforce, Pipedrive and people call the fields of a record, besides their own
/// names. Compared by letters and digits alone; the likelier come first.
/// </summary>
public static class ImportSynonyms
{
    private static readonly (string Field, string[] Words)[] Common =
    [
        (
            "externalId",
            [
                "Record ID",
                "Id",
                "External key",
                "Reference",
                "Ref",
                "Record ID - Contact",
                "Record ID - Company",
                "Record ID - Deal",
            ]
        ),
        (
            "owner",
            [
                "Contact owner",
                "Company owner",
                "Deal owner",
                "Lead owner",
                "Account owner",
                "Opportunity owner",
                "Record owner",
                "Assigned to",
                "Responsible",
                "Sales agent",
                "Sales rep",
                "Salesperson",
                "Account manager",
                "Representative",
            ]
        ),
        ("tags", ["Labels", "Label", "Categories", "Keywords", "Group membership", "Person - Labels", "Organization - Labels"]),
        ("source", ["Original source", "Original traffic source", "Lead source", "Referred by", "How did you hear about us"]),
        ("currency", ["Currency code", "Deal - Currency", "Deal currency", "Opportunity currency"]),
        ("description", ["Notes", "Details", "Comments", "About", "About us"]),
    ];

    private static readonly (string Field, string[] Words)[] Address =
    [
        (
            "address.street",
            [
                "Street",
                "Street address",
                "Address",
                "Address line 1",
                "Mailing street",
                "Billing street",
                "Business street",
                "Home street",
                "Address 1 - Street",
                "Home address",
                "Business address",
                "Straße",
                "Strasse",
            ]
        ),
        (
            "address.city",
            ["City", "Town", "Mailing city", "Billing city", "Business city", "Home city", "Address 1 - City", "Ort", "Stadt"]
        ),
        (
            "address.state",
            [
                "State",
                "Region",
                "State/Region",
                "State/Province",
                "Province",
                "County",
                "Mailing state/province",
                "Mailing state",
                "Billing state/province",
                "Billing state",
                "Business state",
                "Home state",
                "Address 1 - Region",
            ]
        ),
        (
            "address.postalCode",
            [
                "Postal code",
                "Zip",
                "Zip code",
                "Zip/Postal code",
                "Postcode",
                "PLZ",
                "Mailing zip/postal code",
                "Mailing zip",
                "Billing zip/postal code",
                "Billing zip",
                "Business postal code",
                "Home postal code",
                "Address 1 - Postal code",
            ]
        ),
        (
            "address.country",
            [
                "Country",
                "Country/Region",
                "Mailing country",
                "Billing country",
                "Business country/region",
                "Home country/region",
                "Address 1 - Country",
                "Office location",
                "Location",
                "Headquarters",
                "Land",
            ]
        ),
    ];

    private static readonly (string Field, string[] Words)[] Person =
    [
        ("firstName", ["Given name", "Forename", "First", "Person - First name", "Vorname", "Prénom"]),
        ("lastName", ["Family name", "Surname", "Last", "Person - Last name", "Nachname", "Nom"]),
        ("name", ["Full name", "Name", "Display name", "File as", "Contact name", "Contact", "Person - Name", "Lead name"]),
        (
            "email",
            [
                "E-mail address",
                "Email",
                "Mail",
                "E-mail 1 - Value",
                "Work email",
                "Business email",
                "Primary email",
                "Person - Email",
                "Person - Email - Work",
                "E-mail-Adresse",
            ]
        ),
        (
            "phone",
            [
                "Phone number",
                "Telephone",
                "Tel",
                "Primary phone",
                "Phone 1 - Value",
                "Business phone",
                "Work phone",
                "Company main phone",
                "Person - Phone",
                "Person - Phone - Work",
                "Telefon",
            ]
        ),
    ];

    private static readonly Dictionary<RecordType, (string Field, string[] Words)[]> ByEntity = new()
    {
        [RecordType.Contact] =
        [
            .. Person,
            (
                "emails.work",
                [
                    "E-mail 2 - Value",
                    "E-mail 2 address",
                    "Second email",
                    "Secondary email",
                    "Additional email",
                    "Additional email addresses",
                ]
            ),
            (
                "emails.personal",
                ["E-mail 3 - Value", "E-mail 3 address", "Personal email", "Private email", "Home email", "Person - Email - Home"]
            ),
            ("emails.other", ["Person - Email - Other", "Other email"]),
            (
                "phones.mobile",
                [
                    "Mobile",
                    "Mobile phone",
                    "Mobile phone number",
                    "Cell",
                    "Cell phone",
                    "Phone 2 - Value",
                    "Person - Phone - Mobile",
                    "Handy",
                    "Mobil",
                ]
            ),
            ("phones.home", ["Home phone", "Home phone 2", "Phone 3 - Value", "Person - Phone - Home"]),
            ("phones.work", ["Business phone 2", "Direct phone", "Office phone"]),
            ("phones.fax", ["Fax", "Fax number", "Business fax", "Home fax"]),
            ("phones.other", ["Other phone", "Person - Phone - Other", "Asst. phone"]),
            ("title", ["Job title", "Position", "Role", "Organization title", "Organization 1 - Title", "Person - Job title"]),
            ("department", ["Organization department", "Organization 1 - Department", "Dept"]),
            (
                "company",
                [
                    "Company name",
                    "Account",
                    "Account name",
                    "Organization",
                    "Organization name",
                    "Organization 1 - Name",
                    "Employer",
                    "Associated company",
                    "Primary associated company",
                    "Person - Organization",
                    "Firma",
                    "Customer",
                ]
            ),
            ("socialProfiles.linkedin", ["LinkedIn", "LinkedIn URL", "LinkedIn profile", "LinkedIn bio"]),
            ("socialProfiles.x", ["Twitter", "Twitter username", "Twitter handle"]),
            ("lastContactedAt", ["Last contact", "Last activity", "Last activity date", "Last contact date"]),
            ("lifecycleStage", ["Lifecycle", "Life cycle stage"]),
            ("decisionRole", ["Buying role", "Decision role"]),
            .. Address,
        ],
        [RecordType.Company] =
        [
            (
                "name",
                [
                    "Company",
                    "Company name",
                    "Account",
                    "Account name",
                    "Organization",
                    "Organization name",
                    "Organization - Name",
                    "Customer",
                    "Customer name",
                    "Firma",
                ]
            ),
            ("domain", ["Company domain name", "Company domain", "Web domain", "Domain name"]),
            ("website", ["Website URL", "Web", "URL", "Homepage", "Web page", "Site"]),
            ("industry", ["Sector", "Branch", "Line of business", "Vertical"]),
            ("employeeCount", ["Employees", "Number of employees", "Headcount", "Company size", "Size", "Staff"]),
            ("annualRevenue", ["Revenue", "Turnover", "Annual turnover", "Yearly revenue"]),
            ("phone", ["Phone number", "Telephone", "Main phone", "Telefon"]),
            (
                "parent",
                ["Parent", "Parent account", "Parent company", "Subsidiary of", "Belongs to", "Mother company", "Part of"]
            ),
            ("category", ["Type", "Account type", "Company type", "Relationship"]),
            ("lastContactedAt", ["Last contact", "Last activity", "Last activity date"]),
            .. Address,
        ],
        [RecordType.Lead] =
        [
            .. Person,
            ("phone", ["Mobile", "Mobile phone", "Cell"]),
            (
                "company",
                ["Company name", "Account", "Account name", "Organization", "Organization name", "Person - Organization", "Firma"]
            ),
            ("jobTitle", ["Title", "Position", "Role"]),
            ("stage", ["Lead status", "Status", "Lead stage"]),
            ("campaign", ["Campaign name", "Campaign source"]),
            ("location", ["City", "Town", "Country", "Address"]),
            ("region", ["State", "State/Province", "Territory"]),
            ("industry", ["Sector", "Vertical"]),
            ("estimatedValue", ["Value", "Lead value", "Expected revenue", "Amount", "Estimated revenue", "Budget amount"]),
            ("interestedProducts", ["Product interest", "Product", "Products", "Interest", "Interests"]),
            ("utm.source", ["UTM source"]),
            ("utm.medium", ["UTM medium"]),
            ("utm.campaign", ["UTM campaign"]),
            ("utm.term", ["UTM term"]),
            ("utm.content", ["UTM content"]),
            ("nextActionAt", ["Next step date", "Follow-up", "Follow up date", "Next activity date"]),
            ("lastContactedAt", ["Last contact", "Last activity", "Last activity date"]),
            ("statusReason", ["Reason", "Disqualification reason", "Lost reason"]),
        ],
        [RecordType.Deal] =
        [
            ("name", ["Deal name", "Opportunity name", "Opportunity", "Deal", "Deal - Title", "Title", "Subject"]),
            ("externalId", ["Opportunity ID", "Deal ID", "Deal - ID"]),
            ("stage", ["Deal stage", "Opportunity stage", "Sales stage", "Status", "Deal - Stage", "Phase"]),
            ("pipeline", ["Deal pipeline", "Sales pipeline", "Deal - Pipeline"]),
            (
                "company",
                [
                    "Company name",
                    "Account",
                    "Account name",
                    "Organization",
                    "Organization name",
                    "Customer",
                    "Associated company",
                    "Primary associated company",
                    "Deal - Organization",
                    "Client",
                ]
            ),
            (
                "contact",
                ["Contact name", "Contact person", "Person", "Associated contact", "Deal - Contact person", "Primary contact"]
            ),
            ("owner", ["Deal - Owner"]),
            ("campaign", ["Primary campaign source", "Campaign name"]),
            ("product", ["Product name", "Item", "Product or service"]),
            (
                "amount",
                ["Value", "Deal value", "Deal - Value", "Close value", "Deal amount", "Revenue", "Total", "Price", "Betrag"]
            ),
            ("probability", ["Deal probability", "Probability (%)", "Win probability", "Deal - Probability"]),
            (
                "startedAt",
                [
                    "Start date",
                    "Engage date",
                    "Opened",
                    "Open date",
                    "Create date",
                    "Created date",
                    "Created",
                    "Deal created",
                    "Deal - Deal created",
                ]
            ),
            (
                "closedAt",
                [
                    "Close date",
                    "Closed date",
                    "Closed on",
                    "Closed",
                    "Won time",
                    "Deal - Won time",
                    "Deal closed on",
                    "Date closed",
                ]
            ),
            (
                "expectedCloseDate",
                [
                    "Expected close date",
                    "Expected closing date",
                    "Estimated close date",
                    "Deal - Expected close date",
                    "Forecast date",
                ]
            ),
            ("forecastCategory", ["Forecast category"]),
            ("lossReason", ["Lost reason", "Loss reason", "Closed lost reason", "Deal - Lost reason"]),
            ("winReason", ["Won reason", "Win reason", "Closed won reason"]),
            ("type", ["Deal type", "Opportunity type"]),
            ("competitor", ["Main competitor", "Main competitors"]),
        ],
        [RecordType.Campaign] =
        [
            ("name", ["Campaign", "Campaign name", "Title"]),
            ("code", ["Campaign code", "Short name", "Key"]),
            ("externalId", ["Campaign ID"]),
            ("channel", ["Type", "Campaign type", "Medium"]),
            ("status", ["Campaign status", "State"]),
            ("startDate", ["Start", "Starts", "From", "Begin", "Begins"]),
            ("endDate", ["End", "Ends", "To", "Until", "Finish"]),
            ("budget", ["Budgeted cost", "Budgeted cost in campaign", "Planned budget"]),
            ("actualSpend", ["Actual cost", "Spend", "Cost", "Amount spent"]),
            ("expectedSpend", ["Expected cost", "Planned spend"]),
            ("plannedLeads", ["Target leads", "Expected leads", "Lead goal"]),
            ("audienceSegment", ["Audience", "Target audience", "Segment"]),
            ("objective", ["Goal", "Aim"]),
        ],
        [RecordType.Product] =
        [
            ("name", ["Product", "Product name", "Item", "Item name", "Title"]),
            ("sku", ["Product code", "Code", "Article number", "Item number", "Part number"]),
            ("category", ["Series", "Family", "Product family", "Group", "Type", "Product category"]),
            ("unitPrice", ["Price", "Sales price", "List price", "Unit cost", "Rate", "Preis"]),
            ("isActive", ["Active", "Available", "Enabled"]),
        ],
        [RecordType.Task] =
        [
            ("title", ["Subject", "Task", "Task name", "Name", "Task title", "To-do"]),
            ("description", ["Body", "Task notes"]),
            ("assignee", ["Assigned to", "Assignee", "Responsible", "Task assigned to"]),
            ("dueAt", ["Due date", "Due", "Deadline", "Due on", "Activity date"]),
            ("reminderAt", ["Reminder date", "Remind at"]),
            ("type", ["Task type", "Activity type"]),
            ("status", ["Task status", "State"]),
            ("company", ["Account", "Account name", "Organization"]),
            ("contact", ["Contact name", "Person", "Name of contact"]),
            ("deal", ["Opportunity", "Deal name"]),
            ("lead", ["Lead name"]),
        ],
        [RecordType.Ticket] =
        [
            ("subject", ["Ticket", "Title", "Ticket subject", "Ticket name", "Summary", "Issue"]),
            ("description", ["Body", "Ticket description", "Details", "Message", "Content"]),
            ("externalId", ["Ticket ID", "Ticket number", "Case number", "Case ID"]),
            ("type", ["Ticket type", "Category", "Issue type", "Case type"]),
            ("channel", ["Ticket channel", "Source", "Case origin", "Via"]),
            ("priority", ["Ticket priority", "Severity", "Urgency"]),
            ("status", ["Ticket status", "State", "Case status"]),
            ("contact", ["Customer email", "Requester", "Requester email", "Contact name", "Customer name", "Customer"]),
            ("company", ["Account", "Account name", "Organization", "Company name"]),
            ("assignee", ["Assigned to", "Agent", "Owner", "Ticket owner", "Case owner"]),
            ("resolution", ["Solution", "Resolution notes", "Resolution details"]),
        ],
        [RecordType.Note] =
        [
            ("body", ["Note", "Note body", "Content", "Text", "Comment", "Notes", "Body"]),
            ("company", ["Account", "Account name", "Organization", "Company name"]),
            ("contact", ["Contact name", "Person", "Contact e-mail"]),
            ("deal", ["Opportunity", "Deal name"]),
            ("lead", ["Lead name"]),
            ("isPinned", ["Pinned"]),
        ],
    };

    /// <summary>The words for the fields of this kind of record.</summary>
    public static IEnumerable<(string Field, string[] Words)> Of(RecordType entity) =>
        (ByEntity.GetValueOrDefault(entity) ?? []).Concat(Common);
}
